using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Names for the functions of generated clients: <c>createOrder</c>. Each is given once.</summary>
internal sealed class OperationIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string Of(PlannedEndpoint endpoint)
    {
        var name = Names.Camel(endpoint.Name);
        // Names in other scripts are no identifiers in most languages.
        if (name.Length == 0 || name.Any(sign => !char.IsAsciiLetterOrDigit(sign)) || char.IsAsciiDigit(name[0]))
            name = FromPath(endpoint);
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{name}{number}";
        return unique;
    }

    /// <summary><c>GET /orders/{id}</c> gives <c>getOrdersById</c>.</summary>
    private static string FromPath(PlannedEndpoint endpoint)
    {
        var parts = endpoint.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.StartsWith('{') ? "By" + Names.Pascal(part) : Names.Pascal(part));
        return endpoint.Method.ToLowerInvariant() + string.Concat(parts);
    }
}
