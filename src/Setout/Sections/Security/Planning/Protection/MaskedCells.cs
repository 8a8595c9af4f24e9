using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>The cells of a table of fields that say <c>masked</c>, <c>last 4</c>: those of these roles see a part, those with another grant the whole.</summary>
internal static class MaskedCells
{
    private static readonly HashSet<string> Refusals = new(StringComparer.OrdinalIgnoreCase) { "", "-", "–", "—", "no", "n", "none", "x", "✗", "✘", "❌", "✖", "×", "hidden", "never", "denied", "n/a", "false" };

    /// <summary>How many characters a cell that masks shows; null where it does not mask.</summary>
    public static int? ShownBy(string cell)
    {
        var words = MarkWords.Of(cell, 0, cell.Length);
        var last = words.FindIndex(word => word.Text == "last");
        var shown = last >= 0 && last + 1 < words.Count ? MarkWords.Number(words[last + 1].Text) : 0;
        return shown > 0 || words.Exists(word => word.Text is "masked" or "redacted" or "obfuscated") ? shown : null;
    }

    /// <summary>The mask of a row; null where no cell masks.</summary>
    public static (int ShownAtEnd, EquatableArray<string> Whole)? Of(RoleTable table, RoleTableRow row, RoleWords roles)
    {
        var shown = row.Grants.Select(cell => ShownBy(cell.Value)).ToList();
        if (shown.TrueForAll(each => each is null))
            return null;
        var whole = Enumerable.Range(0, Math.Min(row.Grants.Count, table.Roles.Count))
            .Where(column => shown[column] is null && !Refusals.Contains(row.Grants[column].Value.Trim()))
            .Select(column => roles.Who(table.Roles[column].Value) ?? roles.Add(Names.Singular(table.Roles[column].Value.Trim().ToLowerInvariant())));
        return (shown.Max() ?? 0, whole.DefaultIfEmpty(FieldAudience.Nobody).ToEquatableArray());
    }
}
