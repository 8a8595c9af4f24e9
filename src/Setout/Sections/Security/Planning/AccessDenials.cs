using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>What a sentence refuses.</summary>
/// <param name="Who">A role, <see cref="PlannedGrant.SignedIn"/>, <see cref="PlannedGrant.Everybody"/> for those who are not signed in, or <see cref="FieldAudience.Nobody"/> for all.</param>
/// <param name="Part">What.</param>
/// <param name="Endpoints">On which endpoints.</param>
/// <param name="LeavesOwn">Whether it is about what belongs to others.</param>
/// <param name="Origin">The sentence.</param>
internal sealed record SentenceDenial(string Who, GrantPart Part, HashSet<PlannedEndpoint> Endpoints, bool LeavesOwn, SourceSpan Origin);

/// <summary>Finds what a sentence refuses: <c>Support may not delete orders</c>, <c>Users cannot see other users' orders</c>, <c>Nobody may delete invoices</c>.</summary>
internal static class AccessDenials
{
    // The longest first, since one contains another.
    private static readonly string[] Modals =
    [
        " are never allowed to ", " is never allowed to ", " are not allowed to ", " is not allowed to ", " are not permitted to ", " is not permitted to ", " aren't allowed to ", " isn't allowed to ", " are forbidden to ", " is forbidden to ",
        " do not have access to ", " does not have access to ", " should not be able to ", " must not be able to ", " have no access to ", " has no access to ", " must never ", " can never ", " may never ", " should never ", " can not ", " cannot ", " can't ", " can’t ", " may not ",
        " must not ", " should not ",
    ];

    private static readonly string[] Nobody = ["nobody ", "no one ", "no-one ", "no role ", "no user "];

    private static readonly string[] May = ["can ", "may ", "is allowed to ", "should "];

    private static readonly string[] Conditions = [" unless ", " except ", " when ", " if ", " after ", " once ", " before ", " until ", " while ", " without ", " more than ", " own "];

    private static readonly string[] Exceptions = [" except for ", " except to ", " except ", " but not ", " other than ", " apart from ", " excluding ", " without "];

    private static readonly string[] Leftovers = [" except their own", " but their own", " other than their own", " that are not their own", " that is not their own", " not their own", " they do not own", " that do not belong to them", " of others", " of other users", " of other people"];

    /// <summary>Splits a sentence: whom it is about, and what it refuses; null where it refuses nothing.</summary>
    public static (string Who, string What)? Find(string text)
    {
        foreach (var beginning in Nobody)
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && Array.Find(May, modal => text[beginning.Length..].StartsWith(modal, StringComparison.OrdinalIgnoreCase)) is { } may)
                return (FieldAudience.Nobody, text[(beginning.Length + may.Length)..]);
        (int At, string Modal)? first = null;
        foreach (var modal in Modals)
            if ($" {text}".IndexOf(modal, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (first is null || at < first.Value.At))
                first = (at, modal);
        if (first is not { } found)
            return null;
        var what = text[(found.At + found.Modal.Length - 1)..];
        return (found.At == 0 ? "" : text[..(found.At - 1)], found.Modal.Contains("access to", StringComparison.Ordinal) ? $"access {what}" : what);
    }

    /// <summary>What stands behind <c>full access except</c>; null where nothing does.</summary>
    public static string? ExceptionIn(string rest)
    {
        foreach (var words in Exceptions)
            if (rest.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return rest[(at + words.Length)..];
        return null;
    }

    /// <summary>What is refused without the words for others' rows, and whether they were there; null where it depends on something.</summary>
    public static (string What, bool LeavesOwn)? OfOthers(string what)
    {
        var (text, leavesOwn) = ($" {what.Trim().TrimEnd('.')} ", false);
        foreach (var words in Leftovers)
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase))
                (text, leavesOwn) = (text.Replace(words, "", StringComparison.OrdinalIgnoreCase), true);
        if (Array.Exists(Conditions, words => text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            return null;
        var kept = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (IsOf(word) || word.ToLowerInvariant() is "else's" or "else’s")
            {
                // `other users'`, `someone else's`
                if (kept.Count > 0 && kept[^1].ToLowerInvariant() is "other" or "another" or "someone" or "somebody" or "anyone" or "each" || word.StartsWith("other", StringComparison.OrdinalIgnoreCase))
                {
                    leavesOwn = true;
                    if (!word.StartsWith("other", StringComparison.OrdinalIgnoreCase))
                        kept.RemoveAt(kept.Count - 1);
                }
                else
                    return null;
            }
            else
                kept.Add(word);
        return (string.Join(' ', kept), leavesOwn);
    }

    private static bool IsOf(string word) => word.EndsWith('\'') || word.EndsWith('’') || word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);
}
