using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary><c>(was code)</c>, <c>(formerly code)</c>, <c>(renamed from code)</c>.</summary>
internal static class RenameModifier
{
    private static readonly string[] Openings = ["(was ", "(formerly ", "(renamed from ", "(previously "];

    public static bool Take(TokenCursor cursor, FieldDraft field)
    {
        var start = cursor.At;
        _ = cursor.TakeSign("(");
        if (TakeWord(cursor) && cursor.IsName)
        {
            field.FormerName ??= cursor.TakeName();
            _ = cursor.TakeSign(")");
            return true;
        }
        cursor.At = start;
        return false;
    }

    /// <summary>Where a rename begins at or behind an offset; the end of the text where none does.</summary>
    public static int Find(string text, int from)
    {
        var best = text.Length;
        foreach (var opening in Openings)
            if (text.IndexOf(opening, from, StringComparison.OrdinalIgnoreCase) is var found and >= 0 && found < best)
                best = found;
        return best;
    }

    /// <summary>The name without its rename, and the former name: <c>Order (was Purchase)</c>.</summary>
    public static (Passage Name, Written<string>? Former) Split(Passage passage)
    {
        var open = Find(passage.Text, 0);
        if (open == passage.Text.Length)
            return (passage, null);
        var cursor = new TokenCursor(passage);
        cursor.SkipTo(open + 1);
        if (!TakeWord(cursor))
            return (passage, null);
        var close = passage.Text.IndexOf(')', open);
        var former = passage.Trim(cursor.Current.Start, close < 0 ? passage.Text.Length : close);
        return (passage.Trim(0, open), new(former.Text.Trim('`', '"'), former.Span));
    }

    private static bool TakeWord(TokenCursor cursor) =>
        cursor.TakeWords("was") || cursor.TakeWords("formerly") || cursor.TakeWords("renamed", "from") || cursor.TakeWords("previously");
}
