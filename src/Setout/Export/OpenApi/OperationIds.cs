using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Names for the functions of generated clients: <c>createOrder</c>. Each is given once.</summary>
internal sealed class OperationIds(Plan plan)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> shared = plan.Endpoints
        .GroupBy(endpoint => Names.Camel(endpoint.Name), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    public string Of(PlannedEndpoint endpoint)
    {
        var name = NameOf(endpoint);
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{name}{number}";
        return unique;
    }

    private string NameOf(PlannedEndpoint endpoint)
    {
        var name = Names.Camel(endpoint.Name);
        if (!shared.Contains(name) && IsIdentifier(name))
            return name;
        var spoken = Spoken(endpoint.Answer);
        return IsIdentifier(spoken) ? spoken : FromPath(endpoint);
    }

    /// <summary>What is done to what: one heading for several methods names none of them.</summary>
    private static string Spoken(Answer answer) => answer switch
    {
        ListAnswer { IsSearch: false } list => "list" + Names.Pascal(Names.Plural(list.Entity)),
        ReadAnswer read => "get" + Names.Pascal(read.Entity),
        CreateAnswer create => "create" + Names.Pascal(create.Entity),
        ReplaceAnswer replace => "replace" + Names.Pascal(replace.Entity),
        MergeAnswer { Field.Length: 0 } merge => "update" + Names.Pascal(merge.Entity),
        DeleteAnswer delete => "delete" + Names.Pascal(delete.Entity),
        _ => "",
    };

    /// <summary><c>GET /orders/{id}</c> gives <c>getOrdersById</c>.</summary>
    private static string FromPath(PlannedEndpoint endpoint)
    {
        var parts = endpoint.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.StartsWith('{') ? "By" + Names.Pascal(part) : Names.Pascal(part));
        return endpoint.Method.ToLowerInvariant() + string.Concat(parts);
    }

    /// <summary>Names in other scripts are no identifiers in most languages.</summary>
    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
