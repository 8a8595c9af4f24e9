using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>
/// Reads how long data is kept: <c>visits.referrer is deleted after 90 days</c>, <c>A patient's data is deleted 10 years after the last visit</c>,
/// <c>Customers without an order for 10 years are deleted</c>. Logs, backups and keys are no rows.
/// </summary>
internal static class RetentionReader
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    { "deleted", "delete", "deletes", "removed", "remove", "erased", "erase", "purged", "purge", "cleared", "clear", "kept", "retained", "retain", "keep" };

    private static readonly HashSet<string> NoRows = new(StringComparer.Ordinal)
    { "log", "logs", "backup", "backups", "key", "keys", "cache", "caches", "token", "tokens", "metrics", "traces", "cookie", "cookies", "snapshot", "snapshots", "audit", "recorded", "logged", "certificate", "certificates", "secrets" };

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal) { "never", "not", "no", "cannot", "planned", "future", "later", "anonymised", "anonymized", "archived", "archive" };

    public static EquatableArray<StatedRetention> Read(IEnumerable<Statement> statements, ReadingReport report)
    {
        var stated = new List<StatedRetention>();
        foreach (var statement in statements)
            if (Of(statement.Text) is { } retention)
            {
                stated.Add(retention);
                report.Live(retention.Origin, "retention");
            }
        return stated.ToEquatableArray();
    }

    private static StatedRetention? Of(RichText text)
    {
        if (StatedPeriod.In(text) is not { } period)
            return null;
        var plain = text.Plain.ToLowerInvariant();
        var words = PlainWord.Of(plain);
        var verb = words.FindIndex(word => Verbs.Contains(word.Text));
        if (verb < 0 || words.Exists(word => NoRows.Contains(word.Text) || Denials.Contains(word.Text)))
            return null;
        var subject = words.Take(verb == 0 ? words.Count : verb).Skip(verb == 0 ? 1 : 0)
            .Select(word => new Written<string>(Bare(word.Text), text.SpanOf(word.Start, word.Text.Length))).ToEquatableArray();
        return new(text.Span, period.Value, subject)
        {
            From = FromOf(words),
            IsOfData = words.Exists(word => word.Text is "data"),
        };
    }

    /// <summary>What the time counts from: the noun behind <c>after the last</c>, or that of <c>without an order for</c>.</summary>
    private static string FromOf(List<PlainWord> words)
    {
        var unit = words.FindIndex(word => word.Text is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years");
        if (unit >= 0 && unit + 1 < words.Count && words[unit + 1].Text is "after" or "of" or "since" or "without" or "from")
            for (var at = unit + 2; at < words.Count; at++)
                if (words[at].Text is not ("the" or "a" or "an" or "its" or "their" or "any" or "last" or "latest" or "most" or "recent"))
                    return Bare(words[at].Text);
        var without = words.FindIndex(word => word.Text == "without");
        if (without >= 0 && without < unit)
            for (var at = without + 1; at < unit; at++)
                if (words[at].Text is not ("a" or "an" or "any" or "new" or "the"))
                    return Bare(words[at].Text);
        return "";
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.EndsWith('\'') ? word[..^1] : word;
}
