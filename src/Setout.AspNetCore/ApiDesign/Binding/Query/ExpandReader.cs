using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>The relations asked for: <c>customer,items.product</c>.</summary>
internal static class ExpandReader
{
    public static Expansion[] Read(QueryPart part, EquatableArray<Expansion> known, QueryFaults faults)
    {
        var expansions = new List<Expansion>();
        foreach (var name in part.Value.Split(',').Distinct(StringComparer.Ordinal))
        {
            if (known.FirstOrDefault(expansion => expansion.Name == name) is { } found)
                expansions.Add(found);
            else
                faults.Add(part.Name, "unknown_relation", $"has no `{Fault.Shown(name)}`{Hints.For(name, known.Select(expansion => expansion.Name))}");
        }
        return [.. expansions];
    }
}
