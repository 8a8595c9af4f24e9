using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>
/// Reads how long data is kept: <c>visits.referrer is deleted after 90 days</c>, <c>A patient's data is deleted 10 years after the last visit</c>,
/// <c>Customers without an order for 10 years are deleted</c>, <c>Personal data is anonymised 30 days after deletion</c>. Logs, backups and keys are no rows.
/// </summary>
internal static class RetentionReader
{
    /// <summary>All that is said, rows of tables first.</summary>
    /// <param name="rows">Of tables of retention.</param>
    /// <param name="statements">The sentences, among them those of the tables again.</param>
    /// <param name="audit">Sentences on the audit log: what they say of a time is about its entries.</param>
    /// <param name="report">Takes what is live.</param>
    public static EquatableArray<StatedRetention> Read(IEnumerable<StatedRetention> rows, IEnumerable<Statement> statements, EquatableArray<StatedAudit> audit, ReadingReport report)
    {
        var stated = rows.ToList();
        var known = stated.Select(row => row.Origin.Start).Concat(audit.Select(each => each.Origin.Start)).ToHashSet();
        foreach (var statement in statements)
            if (!known.Contains(statement.Span.Start) && !known.Contains(statement.Text.Span.Start) && Of(statement.Text) is { } retention)
                stated.Add(retention);
        foreach (var retention in stated.Where(each => !each.IsOfNoRows))
            report.Live(retention.Origin, "retention");
        return stated.ToEquatableArray();
    }

    private static StatedRetention? Of(RichText text)
    {
        if (StatedPeriod.In(text) is not { } period)
            return null;
        var plain = text.Plain.ToLowerInvariant();
        var words = PlainWord.Of(plain);
        var isOfDeleted = RetentionWords.AreOfDeleted(words);
        // What was deleted before is spoken of first, and what becomes of it behind.
        var before = isOfDeleted ? words.FindIndex(word => word.Text.EndsWith("deleted", StringComparison.Ordinal)) : -1;
        var verb = words.FindIndex(before + 1, word => RetentionWords.IsVerb(word.Text));
        if (verb < 0 || RetentionWords.Deny(words))
            return null;
        var subject = words.Take(verb == 0 ? words.Count : verb).Skip(verb == 0 ? 1 : before + 1).Select(word => RetentionWords.Bare(text, word)).ToEquatableArray();
        return new(text.Span, period.Value, subject)
        {
            From = isOfDeleted ? "deletion" : FromOf(words),
            End = RetentionWords.EndOf(plain, words),
            IsOfNoRows = RetentionWords.AreOfNoRows(words),
            IsOfData = words.Exists(word => word.Text is "data"),
        };
    }

    /// <summary>What the time counts from: the noun behind <c>after the last</c>, or that of <c>without an order for</c>.</summary>
    public static string FromOf(List<PlainWord> words)
    {
        var unit = words.FindIndex(word => word.Text is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years");
        if (unit >= 0 && unit + 1 < words.Count && words[unit + 1].Text is "after" or "of" or "since" or "without" or "from")
        {
            var behind = words.Skip(unit + 2).SkipWhile(word => word.Text is "the" or "a" or "an" or "its" or "their" or "any" or "last" or "latest" or "most" or "recent").Take(2).ToList();
            // `after account deletion` is after deletion, whatever is deleted.
            return behind is [] ? "" : behind.Exists(word => word.Text is "deletion" or "deleted") ? "deletion" : RetentionWords.Bare(behind[0].Text);
        }
        var without = words.FindIndex(word => word.Text == "without");
        if (without >= 0 && without < unit)
            for (var at = without + 1; at < unit; at++)
                if (words[at].Text is not ("a" or "an" or "any" or "new" or "the"))
                    return RetentionWords.Bare(words[at].Text);
        return "";
    }
}
