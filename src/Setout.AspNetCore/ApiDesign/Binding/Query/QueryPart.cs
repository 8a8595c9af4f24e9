using Setout.AspNetCore.ApiDesign.Routing;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>One parameter of a query: <c>total[gte]=100</c>.</summary>
/// <param name="Name">Without brackets.</param>
/// <param name="Operator">Between the brackets; empty if there are none.</param>
/// <param name="Value">Decoded.</param>
internal readonly record struct QueryPart(string Name, string Operator, string Value)
{
    /// <summary>As a caller wrote it: <c>total[gte]</c>.</summary>
    public string FullName => Operator.Length == 0 ? Name : $"{Name}[{Operator}]";

    /// <summary>The parameters in order; one that is no text has the value null.</summary>
    public static IEnumerable<(string Raw, QueryPart? Part)> Split(string query)
    {
        foreach (var part in query.Split('&'))
        {
            if (part.Length > 0)
                yield return (part, Parse(part));
        }
    }

    /// <summary>The names of what a caller wrote, undecoded: a value may be one that is not to be repeated.</summary>
    public static string NamesOf(string query) => string.Join('&', query.Split('&').Select(part => part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? part[..equals] : part));

    private static QueryPart? Parse(ReadOnlySpan<char> raw)
    {
        var equals = raw.IndexOf('=');
        var name = PercentEncoding.Decode(equals < 0 ? raw : raw[..equals], plusIsSpace: true);
        var value = PercentEncoding.Decode(equals < 0 ? [] : raw[(equals + 1)..], plusIsSpace: true);
        if (name is null || value is null)
            return null;
        var bracket = name.EndsWith(']') ? name.IndexOf('[', StringComparison.Ordinal) : -1;
        return bracket <= 0
            ? new QueryPart(name, "", value)
            : new QueryPart(name[..bracket], name[(bracket + 1)..^1], value);
    }
}
