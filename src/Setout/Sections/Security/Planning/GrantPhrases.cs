namespace Setout.Sections.Security.Planning;

/// <summary>Reads what is granted, in words, ticks or letters: <c>✓</c>, <c>read own</c>, <c>CRU</c>, <c>create, cancel own (draft)</c>.</summary>
internal static class GrantPhrases
{
    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    { "", "-", "–", "—", "✗", "✘", "❌", "✖", "✖️", "×", "🚫", "no", "n", "false", "none", "n/a", "never", "denied", "deny", "forbidden", "否", "不可", "いいえ", "não", "nie", "nein", "non", "нет" };

    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal)
    {
        "✓", "✔", "✔️", "✅", "☑", "●", "○", "◯", "yes", "y", "true", "allow", "allowed", "full", "all", "any", "every", "everything", "always", "granted", "manage", "manages", "crud", "access", "unlimited", "是", "可", "はい", "sim", "sí", "si", "tak", "ja", "oui", "да",
    };

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "own", "owned", "self", "their", "theirs", "his", "her", "mine", "personal", "himself", "themselves", "your", "owner", "own-only" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "only", "the", "a", "an", "to", "on", "for", "of", "with", "in", "can", "may", "if", "when", "where", "while", "is", "are", "be", "records", "record", "data", "rows", "row", "resources", "resource", "operations", "operation", "items", "it", "them", "those", "that", "status", "state", "also", "new",
        "endpoints", "endpoint", "routes", "information", "details", "detail", "account", "able", "permission", "permissions", "rights", "=", "==", ":", "via",
    };

    private static readonly Dictionary<string, Deed> Verbs = new(StringComparer.Ordinal)
    {
        ["read"] = Deed.Read,
        ["reads"] = Deed.Read,
        ["view"] = Deed.Read,
        ["views"] = Deed.Read,
        ["list"] = Deed.Read,
        ["get"] = Deed.Read,
        ["see"] = Deed.Read,
        ["browse"] = Deed.Read,
        ["search"] = Deed.Read,
        ["read-only"] = Deed.Read,
        ["readonly"] = Deed.Read,
        ["viewing"] = Deed.Read,
        ["reading"] = Deed.Read,
        ["create"] = Deed.Create,
        ["creates"] = Deed.Create,
        ["add"] = Deed.Create,
        ["post"] = Deed.Create,
        ["place"] = Deed.Create,
        ["insert"] = Deed.Create,
        ["creating"] = Deed.Create,
        ["make"] = Deed.Create,
        ["update"] = Deed.Update,
        ["updates"] = Deed.Update,
        ["edit"] = Deed.Update,
        ["edits"] = Deed.Update,
        ["modify"] = Deed.Update,
        ["change"] = Deed.Update,
        ["put"] = Deed.Update,
        ["patch"] = Deed.Update,
        ["updating"] = Deed.Update,
        ["editing"] = Deed.Update,
        ["delete"] = Deed.Delete,
        ["deletes"] = Deed.Delete,
        ["remove"] = Deed.Delete,
        ["deleting"] = Deed.Delete,
        ["removing"] = Deed.Delete,
        ["write"] = Deed.Create | Deed.Update | Deed.Delete,
        ["writing"] = Deed.Create | Deed.Update | Deed.Delete,
    };

    /// <param name="text">The words.</param>
    /// <param name="isX">What a bare <c>x</c> means: a mark where nothing else marks, else a cross.</param>
    /// <param name="actions">The verbs that paths end with: <c>cancel</c>.</param>
    /// <param name="ignored">Words that name what it is about.</param>
    public static GrantPhrase Read(string text, bool isX, ISet<string> actions, ISet<string>? ignored = null)
    {
        var whole = text.Trim().Trim('*', '`', '.').ToLowerInvariant();
        if (No.Contains(whole) || whole == "x" && !isX)
            return GrantPhrase.Nothing;
        if (Yes.Contains(whole) || whole == "x" || whole is "full access" or "full control")
            return GrantPhrase.Everything;
        var parts = new List<GrantPart>();
        var from = 0;
        string? unread = null;
        foreach (var piece in Pieces(whole))
            if (Part(piece, actions, ignored, ref unread) is { } part)
            {
                parts.Add(part.Value);
                // What is said of the last holds for those before it of which nothing else is said: `read, cancel own`.
                if (part.SaysWhose)
                {
                    for (; from < parts.Count - 1; from++)
                        parts[from] = parts[from] with { IsOwn = part.Value.IsOwn };
                    from = parts.Count;
                }
            }
        return new(parts.ToEquatableArray(), parts.Count == 0 && unread is null ? text.Trim() : unread);
    }

    private static IEnumerable<string[]> Pieces(string text)
    {
        var flat = text.Replace('(', ' ').Replace(')', ' ').Replace('"', ' ').Replace('\'', ' ').Replace('`', ' ').Replace('*', ' ').Replace(". ", ", ", StringComparison.Ordinal);
        foreach (var piece in flat.Split([',', ';', '+', '&', '/', '|'], StringSplitOptions.RemoveEmptyEntries))
            foreach (var half in piece.Split(" and ", StringSplitOptions.RemoveEmptyEntries))
                if (half.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words)
                    yield return words;
    }

    private static (GrantPart Value, bool SaysWhose)? Part(string[] words, ISet<string> actions, ISet<string>? ignored, ref string? unread)
    {
        var (deeds, action, isOwn, isAll) = (Deed.None, "", false, false);
        var states = new List<string>();
        foreach (var word in words)
        {
            if (Verbs.TryGetValue(word, out var verb))
                deeds |= verb;
            else if (Own.Contains(word))
                isOwn = true;
            else if (Yes.Contains(word))
                isAll = true;
            else if (Letters(word) is { } letters)
                deeds |= letters;
            else if (actions.Contains(word))
                action = word;
            else if (!Fillers.Contains(word) && !No.Contains(word) && ignored?.Contains(Names.Singular(word)) != true && ignored?.Contains(word) != true)
                states.Add(word);
        }
        if (deeds == Deed.None && action.Length == 0 && !isOwn && !isAll)
        {
            unread ??= states.FirstOrDefault();
            return null;
        }
        return (new(deeds == Deed.None && action.Length == 0 ? Deed.All : deeds, action, isOwn, states.ToEquatableArray()), isOwn || isAll);
    }

    /// <summary><c>cru</c>, <c>rw</c></summary>
    private static Deed? Letters(string word)
    {
        if (word.Length > 5 || word.AsSpan().ContainsAnyExcept("crudw"))
            return null;
        var deeds = Deed.None;
        foreach (var letter in word)
            deeds |= letter switch { 'c' => Deed.Create, 'r' => Deed.Read, 'u' => Deed.Update, 'd' => Deed.Delete, _ => Deed.Create | Deed.Update | Deed.Delete };
        return deeds;
    }
}
