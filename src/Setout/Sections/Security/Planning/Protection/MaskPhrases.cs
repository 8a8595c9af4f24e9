namespace Setout.Sections.Security.Planning.Protection;

/// <summary>
/// Who sees a masked value whole, and who in part: <c>masked for everyone but admins</c>, <c>last 4 visible to support, full to finance</c>,
/// <c>masked for non-admins</c>, <c>only finance sees it in full</c>.
/// </summary>
internal static class MaskPhrases
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "for", "to", "the", "by", "those", "with", "a", "an", "of", "users", "user", "role", "roles", "who", "have", "has", "only", "digits", "digit", "last", "characters", "all", "other", "any" };

    private static readonly HashSet<string> Everybody = new(StringComparer.Ordinal) { "everyone", "everybody", "anyone", "anybody", "all", "others", "users", "clients", "callers" };

    private static readonly HashSet<string> Views = new(StringComparer.Ordinal) { "see", "sees", "view", "views", "can", "may", "get", "gets", "access" };

    /// <param name="text">The clause.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">The word that says that it is masked, or seen in full.</param>
    public static MaskedFor Read(string text, List<MarkWord> words, int at)
    {
        if (WholeTo(text, words) is { Length: > 0 } whole)
            return new(whole, true);
        for (var next = at + 1; next < words.Count; next++)
            switch (words[next].Text)
            {
                case "except" or "but" or "besides" or "unless" or "excluding" when !IsOfDigits(words, next):
                    return new(Behind(text, words, next), true);
                case "non" or "unauthorized" or "unauthorised":
                    return new(words[next].Text == "non" ? Behind(text, words, next) : "", true);
                case "for" or "to" or "from" when next + 1 < words.Count && !IsOfDigits(words, next) && !Everybody.Contains(words[next + 1].Text) && words[next + 1].Text is not ("unauthorized" or "unauthorised") && !HasLater(words, next, "except", "but", "non", "unless"):
                    return new(Behind(text, words, next), false);
            }
        return new("", true);
    }

    /// <summary>Whether a statement says how much of a value is seen, and not whether it is.</summary>
    public static bool IsOfParts(string text)
    {
        var words = MarkWords.Of(text, 0, text.Length);
        return SpeaksOfWhole(words) || Enumerable.Range(0, words.Count).Any(at => words[at].Text == "masked" || words[at].Text == "last" && at + 1 < words.Count && MarkWords.Number(words[at + 1].Text) > 0);
    }

    /// <summary>Whether a clause says who sees something in full.</summary>
    public static bool SpeaksOfWhole(List<MarkWord> words) =>
        words.Exists(word => word.Text is "unmasked") || Enumerable.Range(0, words.Count).Any(at => IsWhole(words, at) && (at > 0 && words[at - 1].Text == "in" || at + 1 < words.Count && words[at + 1].Text is "to" or "for"));

    /// <summary>Those behind <c>full to</c>, or before <c>can see it in full</c>; empty for none.</summary>
    private static string WholeTo(string text, List<MarkWord> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (IsWhole(words, at))
                for (var next = at + 1; next < words.Count; next++)
                    if (words[next].Text is "to" or "for" or "by")
                        return Behind(text, words, next);
        var whole = Enumerable.Range(0, words.Count).FirstOrDefault(at => IsWhole(words, at), -1);
        var verb = words.FindIndex(word => Views.Contains(word.Text));
        // What is masked stands first: `masked, admins see it in full`.
        var first = words.FindLastIndex(Math.Max(verb, 0), word => word.Text is "masked" or "mask" or "digits") + 1;
        return whole > verb && verb > first ? Slice(text, words, first, verb) : "";
    }

    private static bool IsWhole(List<MarkWord> words, int at) =>
        words[at].Text is "full" or "fully" or "whole" or "unmasked" or "complete" or "cleartext" or "plaintext" && !(at + 1 < words.Count && words[at + 1].Text is "name" or "access" or "names" or "address");

    /// <summary><c>except the last four</c>, <c>to the last 4</c></summary>
    private static bool IsOfDigits(List<MarkWord> words, int at) => words.Skip(at + 1).Take(3).Any(word => word.Text is "last" or "first" or "digits");

    private static bool HasLater(List<MarkWord> words, int at, params ReadOnlySpan<string> any)
    {
        for (var next = at + 1; next < words.Count; next++)
            if (any.Contains(words[next].Text))
                return !IsOfDigits(words, next);
        return false;
    }

    private static string Behind(string text, List<MarkWord> words, int at)
    {
        var end = words.FindIndex(at + 1, word => word.Text is "last" or "see" or "sees" or "full" or "fully" or "masked" or "who" or "in" or "which" or "while" or "can" or "may" && word.Start > 0);
        return Slice(text, words, at + 1, end < 0 ? words.Count : end);
    }

    private static string Slice(string text, List<MarkWord> words, int first, int end)
    {
        while (first < end && Fillers.Contains(words[first].Text))
            first++;
        while (end > first && (Fillers.Contains(words[end - 1].Text) || words[end - 1].Text is "and" or "or"))
            end--;
        return first < end ? text[words[first].Start..words[end - 1].End] : "";
    }
}
