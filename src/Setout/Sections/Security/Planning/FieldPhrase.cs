namespace Setout.Sections.Security.Planning;

/// <summary>What a sentence says of the fields that it names.</summary>
/// <param name="Reads">Whether it says who sees them.</param>
/// <param name="Writes">Whether it says who sets them.</param>
/// <param name="Who">The words for whom.</param>
/// <param name="IsRefused">Whether it says who does not.</param>
/// <param name="IsOnly">Whether it says that nobody else does.</param>
internal sealed record FieldPhrase(bool Reads, bool Writes, string Who, bool IsRefused, bool IsOnly)
{
    private static readonly HashSet<string> ReadWords = new(StringComparer.Ordinal)
    { "see", "sees", "view", "views", "read", "reads", "access", "visible", "readable", "viewable", "accessible", "shown", "seen", "viewed", "exposed", "returned", "hidden", "invisible", "withheld" };

    private static readonly HashSet<string> WriteWords = new(StringComparer.Ordinal)
    { "change", "changes", "edit", "edits", "update", "updates", "set", "sets", "modify", "modifies", "write", "writes", "assign", "changed", "edited", "updated", "modified", "written", "assigned", "editable", "writable", "writeable", "settable", "read-only", "readonly" };

    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    { "cannot", "not", "never", "can't", "mustn't", "don't", "doesn't", "hidden", "invisible", "withheld", "read-only", "readonly" };

    private static readonly HashSet<string> Modals = new(StringComparer.Ordinal)
    { "can", "may", "must", "should", "cannot", "can't", "mustn't", "do", "does", "don't", "doesn't", "never", "is", "are", "has", "have" };

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "to", "by", "from", "for" };

    private static readonly string[] Exceptions = [" except for ", " except ", " but for ", " but ", " other than ", " apart from "];

    /// <summary>Reads a text with <see cref="MarkedFields.Mark"/> in the place of fields; null where it says nothing of who sees or sets them.</summary>
    public static FieldPhrase? Read(string text)
    {
        var sentence = text.Trim().TrimEnd('.');
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('*', '(', ')', ';', ':', '`').ToLowerInvariant()).ToArray();
        var (reads, writes) = (words.Any(ReadWords.Contains), words.Any(WriteWords.Contains));
        var verb = Array.FindIndex(words, word => ReadWords.Contains(word) || WriteWords.Contains(word));
        var mark = Array.FindIndex(words, word => word.StartsWith(MarkedFields.Mark, StringComparison.Ordinal));
        if (verb < 0 || mark < 0)
            return null;
        var who = mark < verb ? BehindVerb(words, verb) : BeforeVerb(words, verb);
        if (who is null)
            return null;
        var isRefused = words.Any(Refusals.Contains);
        foreach (var exception in Exceptions)
            if (isRefused && who.IndexOf(exception, StringComparison.Ordinal) is >= 0 and var at)
                (who, isRefused) = (who[(at + exception.Length)..], false);
        return new(reads, writes, Bare(who), isRefused, words.Contains("only"));
    }

    /// <summary><c>¤ is visible to admins only</c></summary>
    private static string? BehindVerb(string[] words, int verb)
    {
        var preposition = Array.FindIndex(words, verb + 1, Prepositions.Contains);
        // `is only read-only for …`; what comes before the verb names nobody.
        return preposition < 0 || preposition == words.Length - 1 ? null : string.Join(' ', words[(preposition + 1)..]);
    }

    /// <summary><c>only admins can see ¤</c></summary>
    private static string? BeforeVerb(string[] words, int verb)
    {
        var end = Array.FindIndex(words, 0, verb, Modals.Contains);
        end = end < 0 ? verb : end;
        return end == 0 ? null : string.Join(' ', words[..end]);
    }

    private static string Bare(string who)
    {
        var bare = $" {who} ".Replace(" only ", " ", StringComparison.Ordinal).Replace(" a user with ", " ", StringComparison.Ordinal).Trim();
        return bare.StartsWith("for ", StringComparison.Ordinal) || bare.StartsWith("to ", StringComparison.Ordinal) ? bare[(bare.IndexOf(' ', StringComparison.Ordinal) + 1)..] : bare;
    }
}
