namespace Setout.Markdown;

/// <summary>The box of a task: <c>[ ]</c> or <c>[x]</c> in front of an item.</summary>
internal static class TaskBox
{
    private const int Length = 3;

    /// <summary>Whether the box is ticked, null without a box; and the text behind it.</summary>
    public static (bool? IsChecked, RichText Text) Split(RichText text)
    {
        var plain = text.Plain;
        if (plain.Length < Length || plain[0] != '[' || plain[2] != ']' || plain[1] is not (' ' or 'x' or 'X') || (plain.Length > Length && !char.IsWhiteSpace(plain[Length])))
            return (null, text);
        return (plain[1] != ' ', text.Slice(Length, plain.Length - Length).Trim());
    }
}
