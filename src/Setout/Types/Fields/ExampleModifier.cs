using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary><c>e.g. 19.90</c>: everything up to the rename or the end is the example.</summary>
internal static class ExampleModifier
{
    public static bool Take(TokenCursor cursor, FieldDraft field)
    {
        if (!TakeMarker(cursor))
            return false;
        var text = cursor.Passage.Text;
        var from = cursor.IsAtEnd ? text.Length : cursor.Current.Start;
        var end = RenameModifier.Find(text, from);
        var example = cursor.Passage.Trim(from, end);
        cursor.SkipTo(end);
        if (example.Text.Length > 0)
            field.Example ??= new(example.Text, example.Span);
        return true;
    }

    private static bool TakeMarker(TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeWords("e") && cursor.TakeSign(".") && cursor.TakeWords("g"))
        {
            _ = cursor.TakeSign(".");
            _ = cursor.TakeSign(":") || cursor.TakeSign(",");
            return true;
        }
        cursor.At = start;
        if (!(cursor.TakeWords("eg") || cursor.TakeWords("example") || cursor.TakeWords("ex") || cursor.TakeWords("for", "example") || cursor.TakeWords("例")))
            return false;
        _ = cursor.TakeSign(".") || cursor.TakeSign(":") || cursor.TakeSign("：") || cursor.TakeSign("=");
        return true;
    }
}
