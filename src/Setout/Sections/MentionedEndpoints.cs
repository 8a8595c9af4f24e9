using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Methods and paths in running text: <c>GET /orders</c>, with or without backticks and bold.</summary>
internal static class MentionedEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];

    public static IEnumerable<EndpointMention> In(SectionText? section) => section is null ? [] : section.Statements.SelectMany(In);

    public static IEnumerable<EndpointMention> In(Statement statement) => In(statement.Text).Concat(statement.Children.SelectMany(In));

    public static IEnumerable<EndpointMention> In(RichText text)
    {
        var plain = text.Plain;
        for (var at = 0; at < plain.Length; at++)
        {
            if (MethodAt(plain, at) is not { } method)
                continue;
            var path = at + method.Length;
            while (path < plain.Length && plain[path] is ' ' or '`' or '\t')
                path++;
            if (path == at + method.Length || path >= plain.Length || plain[path] != '/')
                continue;
            var length = LengthOfPath(plain.AsSpan(path));
            yield return new(method, plain.Substring(path, length), text.SpanOf(at, path + length - at));
            at = path + length;
        }
    }

    private static string? MethodAt(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && char.IsAsciiLetterUpper(text[at])
            ? Array.Find(Methods, method => string.CompareOrdinal(text, at, method, 0, method.Length) == 0)
            : null;

    private static int LengthOfPath(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t\n`,;)\"'|");
        var path = end < 0 ? text : text[..end];
        return path.TrimEnd(".:…").Length;
    }
}
