using Setout.Markdown;
using Setout.Sections.Security.Planning;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Who may call an endpoint, as remarked in parentheses: <c>(admin only)</c>, <c>(auth required)</c>.</summary>
internal static class AccessRemarks
{
    private const int LongestRemark = 60;

    private static readonly string[] Beginnings = ["auth", "public", "protected", "private", "requires auth", "requires login", "requires role", "login", "no auth", "owner", "admin", "self", "any authenticated", "anonymous", "staff", "internal only"];

    /// <summary>Adds the remarks of a text.</summary>
    public static void Add(EndpointDraft draft, RichText text)
    {
        var plain = text.Plain;
        for (var open = plain.IndexOf('(', StringComparison.Ordinal); open >= 0; open = plain.IndexOf('(', open + 1))
        {
            var close = plain.IndexOf(')', open, Math.Min(plain.Length - open, LongestRemark));
            if (close > open + 1 && IsAccess(plain.AsSpan(open + 1, close - open - 1)))
                draft.Access.Add(new(plain[(open + 1)..close], text.SpanOf(open + 1, close - open - 1)));
        }
    }

    private static bool IsAccess(ReadOnlySpan<char> remark)
    {
        if (remark.EndsWith(" only", StringComparison.OrdinalIgnoreCase))
            return !remark.StartsWith("read", StringComparison.OrdinalIgnoreCase) && !remark.StartsWith("write", StringComparison.OrdinalIgnoreCase);
        if (IsUpwards(remark))
            return true;
        foreach (var beginning in Beginnings)
            if (remark.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary><c>editor+</c>, <c>manager or above</c>, <c>at least moderator</c>; neither <c>18+</c> nor <c>at least two</c>.</summary>
    private static bool IsUpwards(ReadOnlySpan<char> remark)
    {
        var normal = RoleReach.Normal(remark.ToString());
        return RoleReach.IsUpwards(normal) && char.IsLetter(normal[0]) && (normal.Length == remark.Length || !remark.StartsWith("at least", StringComparison.OrdinalIgnoreCase) || RoleWords.IsUsual(normal.TrimEnd('+')));
    }
}
