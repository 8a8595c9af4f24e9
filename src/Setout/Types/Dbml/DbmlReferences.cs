using Setout.Types.Entities;
using Setout.Types.Scanning;

namespace Setout.Types.Dbml;

/// <summary>References of DBML: behind a column (<c>ref: &gt; customers.id</c>) or apart (<c>Ref: orders.customer_id &gt; customers.id [delete: cascade]</c>).</summary>
internal static class DbmlReferences
{
    /// <summary>What the sign and the name behind it point at; null where the row is the one that is pointed at.</summary>
    public static Reference? Target(CodeScan scan, int start, int end)
    {
        if (start >= end || scan.Text[start] is not ('>' or '-'))
            return null;
        var (from, to) = scan.Trim(start + 1, end);
        return Named(scan, from, scan.EndOfWord(from, hasDots: true) is var stop && stop < to ? stop : to);
    }

    public static void Apply(CodeScan scan, List<EntityDraft> drafts)
    {
        foreach (var (start, end) in scan.Split(0, scan.Text.Length, "\n"))
        {
            var colon = scan.Find(':', start, end);
            if (colon < 0 || !scan.Text.AsSpan(start, end - start).StartsWith("Ref", StringComparison.OrdinalIgnoreCase))
                continue;
            var settings = scan.Find('[', colon, end) is var open and >= 0 ? open : end;
            var sign = scan.Find('>', colon, settings) is var more and >= 0 ? more : scan.Find('<', colon, settings) is var less and >= 0 ? less : scan.Find('-', colon, settings);
            if (sign < 0)
                continue;
            var (left, right) = (scan.Trim(colon + 1, sign), scan.Trim(sign + 1, settings));
            if (scan.Text[sign] == '<')
                (left, right) = (right, left);
            Point(drafts, scan.Text[left.Start..left.End], Named(scan, right.Start, right.End), DeleteRuleIn(scan.Text[settings..end]));
        }
    }

    private static void Point(List<EntityDraft> drafts, string column, Reference? target, DeleteRule rule)
    {
        var parts = column.Replace("\"", "", StringComparison.Ordinal).Split('.');
        if (parts.Length > 1 && target is not null && drafts.Find(draft => draft.Name?.Value == parts[^2])?.Find(parts[^1]) is { } field)
            field.Reference = target with { OnDelete = rule };
    }

    /// <summary><c>schema.customers.id</c>: the table is what stands in front of the last dot.</summary>
    private static Reference? Named(CodeScan scan, int start, int end)
    {
        var dot = end > start ? scan.Text.LastIndexOf('.', end - 1, end - start) : -1;
        if (dot <= start)
            return null;
        var before = scan.Text.LastIndexOf('.', dot - 1, dot - start);
        return new(scan.Unquoted(before < 0 ? start : before + 1, dot), scan.Text[(dot + 1)..end].Trim('"'), DeleteRule.Unstated);
    }

    private static DeleteRule DeleteRuleIn(string settings) =>
        settings.Contains("delete: cascade", StringComparison.OrdinalIgnoreCase) ? DeleteRule.Cascade
        : settings.Contains("delete: set null", StringComparison.OrdinalIgnoreCase) ? DeleteRule.SetNull
        : settings.Contains("delete: restrict", StringComparison.OrdinalIgnoreCase) ? DeleteRule.Restrict : DeleteRule.Unstated;
}
