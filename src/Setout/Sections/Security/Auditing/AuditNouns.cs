using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>What a sentence on an audit log is about: <c>every read of a patient</c>, <c>changes to orders and invoices</c>.</summary>
internal static class AuditNouns
{
    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal)
    { "change", "changes", "modification", "modifications", "update", "updates", "edits", "creation", "deletion", "deletions", "mutation", "mutations", "write", "writes", "read", "reads", "access", "view", "views", "query", "queries", "action", "actions", "operation", "operations", "log", "trail", "logging" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "a", "an", "the", "all", "any", "each", "every", "our", "their", "one" };

    // What stands for everything there is.
    private static readonly HashSet<string> Everything = new(StringComparer.Ordinal)
    {
        "data", "record", "records", "row", "rows", "resource", "resources", "entity", "entities", "anything", "everything", "system", "state", "field", "fields", "it", "them", "table", "tables", "permission", "permissions", "role", "roles", "configuration", "settings", "change", "changes", "action", "actions", "operation", "operations", "security",
        "personal", "sensitive", "critical", "important", "who", "what", "key", "user", "admin", "administrative", "api", "write", "writes", "read", "reads", "access", "login", "logins", "authentication", "event", "events", "activity", "activities", "request", "requests", "data-changing", "modifications", "mutations", "mutating", "privileged", "significant", "major", "business",
    };

    public static EquatableArray<Written<string>> In(RichText text, List<PlainWord> words)
    {
        var nouns = new List<Written<string>>();
        for (var at = 0; at + 2 < words.Count; at++)
            if (Deeds.Contains(words[at].Text) && !words[at].EndsClause && words[at + 1].Text is "of" or "to" or "on")
                Add(text, words, at + 2, nouns);
        return nouns.ToEquatableArray();
    }

    /// <summary>The nouns of a list that begins at a word: <c>orders, invoices and payments</c>.</summary>
    private static void Add(RichText text, List<PlainWord> words, int at, List<Written<string>> nouns)
    {
        while (at < words.Count)
        {
            while (at < words.Count && Fillers.Contains(words[at].Text))
                at++;
            if (at == words.Count || Everything.Contains(words[at].Text))
                return;
            var word = words[at];
            nouns.Add(new(word.Text, text.SpanOf(word.Start, word.Text.Length)));
            var isListed = at + 1 < words.Count && !word.EndsClause && (words[at + 1].Text is "and" or "or" || text.Plain[word.Start + word.Text.Length] == ',');
            if (!isListed)
                return;
            at += words[at + 1].Text is "and" or "or" ? 2 : 1;
            // After a comma another clause may begin, which is no noun of ours.
            if (at + 1 < words.Count && words[at].Text is "with" or "for" or "by" or "including" or "kept" or "stored" or "is" or "are")
                return;
        }
    }
}
