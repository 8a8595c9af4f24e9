using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>Reads tables of how long what is kept: <c>| Data | Retention | Action |</c>. What is kept for ever, and logs and backups, is no rule.</summary>
internal static class RetentionTableReader
{
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "retention", "retention period", "retention time", "retention policy", "data retention", "default retention", "kept for", "kept", "keep for", "retained for", "ttl", "time to live", "storage period", "expires after", "deleted after", "delete after", "purged after", "anonymised after", "anonymized after",
        "aufbewahrung", "aufbewahrungsfrist", "aufbewahrungsdauer", "speicherdauer", "löschfrist", "conservation", "durée de conservation", "durée", "retención", "período de retención", "periodo de retención", "conservación", "retenção", "período de retenção", "prazo de retenção",
        "retencja", "okres przechowywania", "okres retencji", "срок хранения", "хранение", "保留期", "保留期限", "保留时间", "保存期限", "保存期間", "保持期間", "보관 기간", "보존 기간", "thời gian lưu trữ",
    };

    /// <summary>All rows of such tables in some sections, in order.</summary>
    public static IEnumerable<StatedRetention> Read(IEnumerable<OutlineSection> sections, DesignOutline outline) =>
        sections.SelectMany(section => Of(section).Concat(Read(section.Sections.Where(nested => !outline.IsApart(nested)), outline)));

    private static IEnumerable<StatedRetention> Of(OutlineSection section)
    {
        foreach (var table in section.Blocks.OfType<TableBlock>())
            if (ColumnOf(table) is > 0 and var column)
                foreach (var row in table.Rows)
                    if (row.Cells.Count > column && Of(row, column, table.Header[column].Plain.ToLowerInvariant()) is { } stated)
                        yield return stated;
    }

    private static int ColumnOf(TableBlock table)
    {
        for (var column = 1; column < table.Header.Count; column++)
            if (Heads.Contains(TitleWords.Normal(table.Header[column].Plain)))
                return column;
        return -1;
    }

    private static StatedRetention? Of(TableRowBlock row, int column, string head)
    {
        if (row.Cells[0].IsEmpty || StatedPeriod.In(row.Cells[column]) is not { } period)
            return null;
        var subject = PlainWord.Of(row.Cells[0].Plain.ToLowerInvariant());
        if (subject.Count == 0)
            return null;
        var kept = PlainWord.Of(row.Cells[column].Plain.ToLowerInvariant());
        // What is said beside it may name what becomes of it; of reasons and laws it says nothing.
        var said = string.Join(" | ", row.Cells.Skip(1).Select(cell => cell.Plain)).ToLowerInvariant();
        var end = RetentionWords.EndOf(said, PlainWord.Of(said));
        var isOfDeleted = RetentionWords.AreOfDeleted(subject) || kept.Exists(word => word.Text is "soft" or "soft-delete" or "soft-deleted");
        return new(row.Span, period.Value, subject.Where(word => !word.Text.EndsWith("deleted", StringComparison.Ordinal)).Select(word => RetentionWords.Bare(row.Cells[0], word)).ToEquatableArray())
        {
            From = isOfDeleted ? "deletion" : RetentionReader.FromOf(kept),
            IsOfNoRows = RetentionWords.AreOfNoRows(subject),
            End = end == RetentionEnd.Deleted && RetentionWords.IsAnonymising(head) ? RetentionEnd.Anonymised : end,
        };
    }
}
