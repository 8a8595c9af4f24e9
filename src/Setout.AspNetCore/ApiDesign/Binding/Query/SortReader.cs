using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>The order asked for: <c>-created_at,id</c>.</summary>
internal static class SortReader
{
    public static SortKey[]? Read(QueryPart part, ListParameters list, QueryFaults faults)
    {
        var keys = new List<SortKey>();
        foreach (var word in part.Value.Split(','))
        {
            var isDescending = word.StartsWith('-');
            var name = isDescending ? word[1..] : word;
            if (list.Field(name) is { } known && list.Entity.Field(known.Field).IsEncrypted)
                faults.Add(part.Name, "unknown_field", $"cannot sort by `{Fault.Shown(name)}`: it is encrypted, and has no order");
            else if (list.Field(name) is not { } field || !FilterOperators.Orders(list.Entity.Field(field.Field)))
                faults.Add(part.Name, "unknown_field", $"cannot sort by `{Fault.Shown(name)}`{Hints.For(name, list.FieldNames)}");
            else if (keys.Exists(key => key.Field == field.Field))
                faults.Add(part.Name, "duplicate_field", $"names `{name}` twice");
            else
                keys.Add(new SortKey(field.Field, isDescending));
        }
        return [.. keys];
    }

    /// <summary>A direction that stands apart turns every key round that has no sign of its own.</summary>
    public static SortKey[] Turn(SortKey[] keys, bool isDescending) =>
        isDescending ? [.. keys.Select(key => key with { IsDescending = true })] : keys;
}
