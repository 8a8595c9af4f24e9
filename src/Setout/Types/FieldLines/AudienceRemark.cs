namespace Setout.Types.FieldLines;

/// <summary>Whom a field is for, in parentheses behind what it is: <c>salary: decimal (admin only)</c>, <c>(visible to hr and managers)</c>.</summary>
internal static class AudienceRemark
{
    private static readonly string[] Words = ["visible", "hidden", "readable", "editable", "writable", "shown", "seen", "read-only", "readonly", "not"];

    private static readonly string[] Prepositions = [" to ", " for ", " by ", " from "];

    /// <summary>Where the parenthesis is at the end of a text; nothing where there is none, or it is about something else.</summary>
    public static (int Start, int Length)? Find(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        if (end == 0 || text[end - 1] != ')' || text.LastIndexOf('(', end - 1) is not (> 0 and var open) || !char.IsWhiteSpace(text[open - 1]))
            return null;
        var remark = text[(open + 1)..(end - 1)].Trim();
        return remark.EndsWith(" only", StringComparison.OrdinalIgnoreCase) || IsAbout(remark) ? (open, end - open) : null;
    }

    private static bool IsAbout(string remark) =>
        Array.Exists(Words, word => remark.StartsWith(word, StringComparison.OrdinalIgnoreCase)) && Array.Exists(Prepositions, word => remark.Contains(word, StringComparison.OrdinalIgnoreCase));
}
