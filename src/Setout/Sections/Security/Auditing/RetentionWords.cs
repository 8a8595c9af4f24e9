using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>The words in which designs say how long something is kept, and what becomes of it then.</summary>
internal static class RetentionWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "deleted", "delete", "deletes", "removed", "remove", "erased", "erase", "purged", "purge", "cleared", "clear", "dropped", "destroyed", "wiped", "kept", "retained", "retain", "retains", "keep", "expire", "expires", "expired", "ttl", "retention",
        "auto-deleted", "auto-delete", "auto-deletes", "auto-purged", "auto-expire", "auto-expires", "hard-deleted", "hard-delete",
        "gelöscht", "entfernt", "aufbewahrt", "gespeichert", "supprimé", "supprimée", "supprimés", "supprimées", "conservé", "conservée", "conservés", "conservées", "eliminan", "eliminados", "eliminadas", "borran", "conservan",
        "excluídos", "excluídas", "excluído", "excluída", "apagados", "apagadas", "mantidos", "mantidas", "retidos", "retidas", "usuwane", "usuwani", "usuwany", "przechowywane", "удаляются", "удаляется", "хранятся", "хранится",
    };

    private static readonly string[] Anonymising = ["anonymis", "anonymiz", "pseudonymis", "pseudonymiz", "anonimiz", "anonimis", "de-identif", "deidentif", "обезлич", "анонимиз", "匿名", "익명"];

    private static readonly HashSet<string> NoRows = new(StringComparer.Ordinal)
    { "log", "logs", "backup", "backups", "key", "keys", "cache", "caches", "token", "tokens", "metrics", "traces", "cookie", "cookies", "snapshot", "snapshots", "audit", "recorded", "logged", "certificate", "certificates", "secrets", "protokoll", "protokolle", "sicherung", "sicherungen", "sicherungskopien", "journal", "journaux", "sauvegardes", "copias", "cópias", "bitácoras", "dziennik", "dzienniki", "kopie", "журнал", "журналы", "копии", "логи" };

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal) { "never", "not", "no", "cannot", "planned", "future", "later" };

    public static bool IsVerb(string word) => Verbs.Contains(word) || IsAnonymising(word);

    public static bool IsAnonymising(string text) => Array.Exists(Anonymising, stem => text.Contains(stem, StringComparison.Ordinal));

    /// <summary>Whether what has these words is kept elsewhere than in rows.</summary>
    public static bool AreOfNoRows(IEnumerable<PlainWord> words) => words.Any(word => IsOfNoRows(word.Text));

    public static bool IsOfNoRows(string word) => NoRows.Contains(word) || word.Contains("audit", StringComparison.Ordinal) && !word.Contains('_', StringComparison.Ordinal);

    public static bool Deny(IEnumerable<PlainWord> words) => words.Any(word => Denials.Contains(word.Text));

    /// <summary>What becomes of it. A least time says nothing of when something goes.</summary>
    public static RetentionEnd EndOf(string plain, List<PlainWord> words)
    {
        if (IsAnonymising(plain))
            return RetentionEnd.Anonymised;
        if (words.Exists(word => word.Text is "archive" or "archived" or "archiving" || word.Text is "moved" or "move"))
            return RetentionEnd.Archived;
        return words.Exists(word => word.Text is "least" or "minimum" or "min" or "mindestens") || plain.Contains('≥', StringComparison.Ordinal) ? RetentionEnd.MayGo : RetentionEnd.Deleted;
    }

    /// <summary>Whether something speaks of rows that were deleted before: <c>Deleted users</c>, <c>soft-deleted records</c>.</summary>
    public static bool AreOfDeleted(List<PlainWord> words)
    {
        var first = words.FindIndex(word => word.Text is not ("all" or "any" or "the" or "every"));
        return first >= 0 && (words[first].Text is "deleted" or "soft-deleted" or "softdeleted" or "soft_deleted" or "tombstoned" || words[first].Text is "soft" or "logically" && first + 1 < words.Count && words[first + 1].Text is "deleted" or "deletes");
    }

    public static Written<string> Bare(RichText text, PlainWord word) => new(Bare(word.Text), text.SpanOf(word.Start, word.Text.Length));

    public static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.EndsWith('\'') ? word[..^1] : word;
}
