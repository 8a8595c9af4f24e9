using Setout.Planning;
using Setout.Sections.DataModels.Planning;

namespace Setout.Import;

/// <summary>What tables are called in a design: <c>order_items</c> is OrderItem, unless another table would be too.</summary>
internal static class ImportedNames
{
    /// <summary>By the names of the source, in whatever case.</summary>
    public static Dictionary<string, string> Of(EquatableArray<PlannedEntity> entities)
    {
        var taken = entities.GroupBy(entity => Pascal(entity.Name), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1).Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return entities.ToDictionary(entity => entity.Name, entity => taken.Contains(Pascal(entity.Name)) ? Pascal(entity.Name) : entity.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the table that an entity's name leads to is another one.</summary>
    public static bool NeedsTable(string name, string table) => !EntityPlanner.TableFor(name).Equals(table, StringComparison.Ordinal);

    private static string Pascal(string table)
    {
        var bare = table[(table.LastIndexOf('.') + 1)..];
        var words = Names.Words(bare);
        return words.IsEmpty ? table : Names.Pascal(string.Join('_', [.. words.Take(words.Count - 1), Names.Singular(words[^1])]));
    }
}
