using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>
/// Reads what a design says of an audit log: <c>Audit log of all changes</c>, <c>Every read of a patient is recorded for 3 years</c>. A log
/// of requests is none: only a sentence that speaks of an audit, or of every deed that is recorded, asks for one.
/// </summary>
internal static class AuditReader
{
    private static readonly string[] Denials = ["no audit", "not audit", "without audit", "without an audit", "out of scope", "future", "later", "not recorded", "never recorded", "not logged", "never logged", "no log", "optional"];

    private static readonly HashSet<string> ChangeWords = new(StringComparer.Ordinal)
    { "change", "changes", "changed", "modification", "modifications", "modified", "update", "updates", "edit", "edits", "creation", "creations", "create", "delete", "deletes", "deletion", "deletions", "mutation", "mutations", "write", "writes", "action", "actions", "operation", "operations" };

    private static readonly HashSet<string> ReadWords = new(StringComparer.Ordinal) { "read", "reads", "access", "accesses", "accessed", "view", "views", "viewed", "viewing", "query", "queries" };

    // Whatever somebody does with data, numbers of rows included.
    private static readonly HashSet<string> CountWords = new(StringComparer.Ordinal) { "access", "accesses", "accessed", "query", "queries", "count", "counts", "report", "reports", "statistics", "summaries", "overviews" };

    private static readonly HashSet<string> SignInWords = new(StringComparer.Ordinal) { "login", "logins", "logon", "logons", "signin", "sign-in", "sign-ins", "log-in", "log-ins", "authentication" };

    private static readonly HashSet<string> RefusalWords = new(StringComparer.Ordinal) { "refused", "refusal", "refusals", "denied", "denial", "denials", "rejected", "forbidden", "unauthorized", "unauthorised" };

    /// <summary>All that is said.</summary>
    public static EquatableArray<StatedAudit> Read(IEnumerable<Statement> statements, ReadingReport report)
    {
        var stated = new List<StatedAudit>();
        foreach (var statement in statements)
            if ((Of(statement.Text) ?? AuditLanguages.Of(statement.Text)) is { } audit && !stated.Exists(known => known.Origin.Start == audit.Origin.Start))
            {
                stated.Add(audit);
                report.Live(audit.Origin, "audit log");
            }
        return stated.ToEquatableArray();
    }

    private static StatedAudit? Of(RichText text)
    {
        var plain = text.Plain.ToLowerInvariant();
        if (Array.Exists(Denials, word => plain.Contains(word, StringComparison.Ordinal)))
            return null;
        var words = PlainWord.Of(plain);
        var speaksOfAudit = words.Exists(word => word.Text is "audit" or "audited" or "audits" or "auditing" or "auditable");
        var isKept = words.Exists(word => word.Text is "logged" or "recorded" or "log" or "record" or "tracked" or "track");
        var isAll = words.Exists(word => word.Text is "all" or "every" or "each" or "any" or "who");
        if (!speaksOfAudit && !(isKept && isAll))
            return null;
        if (speaksOfAudit && !isKept && !words.Exists(word => word.Text is "trail" or "trails" or "logs" or "logging" or "records" or "audited" or "auditable"))
            return null;
        var deeds = DeedsOf(words, speaksOfAudit);
        if (deeds == AuditDeeds.None)
            return null;
        return new(text.Span, deeds) { Nouns = AuditNouns.In(text, words), IsOfProtected = words.Exists(word => word.Text is "sensitive" or "personal" or "pii" or "phi" or "confidential" or "protected"), By = RoleIn(words), Kept = StatedPeriod.In(text)?.Value };
    }

    private static AuditDeeds DeedsOf(List<PlainWord> words, bool speaksOfAudit)
    {
        var (deeds, at) = (AuditDeeds.None, 0);
        foreach (var word in words)
        {
            at++;
            deeds |= ChangeWords.Contains(word.Text) ? AuditDeeds.Changes
                : SignInWords.Contains(word.Text) && speaksOfAudit ? AuditDeeds.SignIns
                : RefusalWords.Contains(word.Text) && speaksOfAudit ? AuditDeeds.Refusals
                // `who has access to the audit log` is about the log.
                : ReadWords.Contains(word.Text) && !(at < words.Count && words[at].Text == "to" && speaksOfAudit && at + 2 < words.Count && words[at + 1].Text is "the" && words[at + 2].Text == "audit") && !IsControl(words, at) ? AuditDeeds.Reads
                : AuditDeeds.None;
        }
        if ((deeds & AuditDeeds.Reads) != 0 && words.Exists(word => CountWords.Contains(word.Text)))
            deeds |= AuditDeeds.Counts;
        if ((deeds & AuditDeeds.Refusals) != 0 && !words.Exists(word => word.Text is "read" or "reads" or "view" or "views"))
            deeds &= ~(AuditDeeds.Reads | AuditDeeds.Counts);
        // An audit log of which nothing more is said is one of changes.
        return deeds == AuditDeeds.None && speaksOfAudit ? AuditDeeds.Changes : deeds;
    }

    /// <summary>Words that make another thing of <c>access</c>: the one before that ends at an index is it.</summary>
    private static bool IsControl(List<PlainWord> words, int next) => next < words.Count && words[next].Text is "control" or "token" or "tokens" or "rights" or "log" or "logs" or "logging" || next < words.Count && words[next].Text.StartsWith("attempt", StringComparison.Ordinal);

    private static string RoleIn(List<PlainWord> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
            if (words[at + 1].Text is "action" or "actions" or "operation" or "operations" or "change" or "changes" && words[at].Text is "admin" or "administrator" or "administrative" or "moderator" or "manager" or "staff")
                return words[at].Text == "administrative" ? "admin" : words[at].Text;
        return "";
    }
}
