using Setout.Markdown;
using Setout.Planning;

namespace Setout.Sections.Security.Auditing;

/// <summary>
/// Reads tables of how long what is kept, <c>| Data | Retention | Action |</c>, and lists below a heading that speaks of nothing else: <c>- Orders: 7 years</c>.
/// What is kept for ever is no rule.
/// </summary>
internal static class RetentionTableReader
{
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "retention", "retention period", "retention time", "retention policy", "data retention", "default retention", "kept for", "kept", "keep for", "retained for", "ttl", "time to live", "storage period", "expires after", "deleted after", "delete after", "purged after", "anonymised after", "anonymized after",
        "aufbewahrung", "aufbewahrungsfrist", "aufbewahrungsdauer", "speicherdauer", "löschfrist", "conservation", "durée de conservation", "durée", "retención", "período de retención", "periodo de retención", "conservación", "retenção", "período de retenção", "prazo de retenção",
        "retencja", "okres przechowywania", "okres retencji", "срок хранения", "хранение", "保留期", "保留期限", "保留时间", "保存期限", "保存期間", "保持期間", "보관 기간", "보존 기간", "thời gian lưu trữ",
    };

    // Below a heading that speaks of retention these can mean nothing else.
    private static readonly HashSet<string> HeadsBelowTitles = new(StringComparer.Ordinal) { "delete", "deletion", "deleted", "purge", "purged", "duration", "period", "expiry", "expires", "how long", "time", "lifetime" };

    private static readonly string[] Titles = ["retention", "lifecycle", "aufbewahrung", "löschkonzept", "conservation", "retención", "retenção", "retencja", "сроки хранения", "数据保留", "データ保持"];

    /// <summary>All rows of such tables in some sections, in order.</summary>
    public static IEnumerable<StatedRetention> Read(IEnumerable<OutlineSection> sections, DesignOutline outline) =>
        sections.SelectMany(section => Of(section).Concat(Read(section.Sections.Where(nested => !outline.IsApart(nested)), outline)));

    /// <summary>Whether a heading speaks of how long data is kept.</summary>
    public static bool SpeaksOfRetention(RichText title)
    {
        var words = TitleWords.Normal(title.Plain);
        return Array.Exists(Titles, word => words.Contains(word, StringComparison.Ordinal));
    }

    private static IEnumerable<StatedRetention> Of(OutlineSection section)
    {
        foreach (var table in section.Blocks.OfType<TableBlock>())
            if ((ColumnOf(table, Heads) is > 0 and var found ? found : SpeaksOfRetention(section.Title) ? ColumnOf(table, HeadsBelowTitles) : -1) is > 0 and var column)
                foreach (var row in table.Rows)
                    if (row.Cells.Count > column && Of(row, column, table.Header[column].Plain.ToLowerInvariant()) is { } stated)
                        yield return stated;
        foreach (var stated in OfLists(section))
            yield return stated;
    }

    /// <summary>What stands before a colon is kept for as long as stands behind it.</summary>
    private static IEnumerable<StatedRetention> OfLists(OutlineSection section)
    {
        if (!SpeaksOfRetention(section.Title))
            yield break;
        foreach (var item in section.Blocks.OfType<ListBlock>().SelectMany(list => list.Items))
            if (item.Text.Plain.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Of(item.Text, colon) is { } stated)
                yield return stated;
    }

    private static StatedRetention? Of(RichText text, int colon)
    {
        var plain = text.Plain.ToLowerInvariant();
        var words = PlainWord.Of(plain);
        var (subject, kept) = (words.FindAll(word => word.Start < colon), words.FindAll(word => word.Start > colon));
        // `Retention: orders are deleted after 7 years` is a sentence.
        return StatedPeriod.In(text) is not { } period || subject.Exists(word => RetentionWords.IsVerb(word.Text) && word.Text != "deleted") || RetentionWords.Deny(kept) || period.Span.Start < text.SpanOf(colon, 1).Start
            ? null : Stated(text.Span, period.Value, text, subject, kept, plain[colon..], "");
    }

    private static int ColumnOf(TableBlock table, HashSet<string> heads)
    {
        for (var column = 1; column < table.Header.Count; column++)
            if (heads.Contains(TitleWords.Normal(table.Header[column].Plain)))
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
        // A column that is headed so says when it is deleted, wherever it was moved to before.
        var said = (head is "delete" or "deletion" or "deleted" or "purge" or "purged" ? row.Cells[column].Plain : string.Join(" | ", row.Cells.Skip(1).Select(cell => cell.Plain))).ToLowerInvariant();
        return Stated(row.Span, period.Value, row.Cells[0], subject, kept, said, head);
    }

    private static StatedRetention Stated(SourceSpan origin, Period period, RichText named, List<PlainWord> subject, List<PlainWord> kept, string said, string head)
    {
        var end = RetentionWords.EndOf(said, PlainWord.Of(said));
        var isOfDeleted = RetentionWords.AreOfDeleted(subject) || kept.Exists(word => word.Text is "soft" or "soft-delete" or "soft-deleted");
        return new(origin, period, subject.Where(word => !word.Text.EndsWith("deleted", StringComparison.Ordinal)).Select(word => RetentionWords.Bare(named, word)).ToEquatableArray())
        {
            From = isOfDeleted ? "deletion" : RetentionReader.FromOf(kept),
            IsOfNoRows = RetentionWords.AreOfNoRows(subject),
            End = end == RetentionEnd.Deleted && RetentionWords.IsAnonymising(head) ? RetentionEnd.Anonymised : end,
        };
    }
}
