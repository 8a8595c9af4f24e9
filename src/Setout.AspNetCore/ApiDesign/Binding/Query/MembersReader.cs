namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>The members asked for: <c>id,total</c>.</summary>
internal static class MembersReader
{
    public static string[] Read(QueryPart part, Reshaping rows, QueryFaults faults)
    {
        var names = part.Value.Split(',').Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            if (!rows.Members.Contains(name) && !rows.Relations.Any(relation => relation.Name == name))
                faults.Add(part.Name, "unknown_field", $"has no `{Fault.Shown(name)}`{Hints.For(name, rows.Members)}");
        }
        return names;
    }
}
