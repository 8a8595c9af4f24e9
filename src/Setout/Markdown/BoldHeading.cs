using System.Buffers;

namespace Setout.Markdown;

/// <summary>A line that is bold from end to end and names an endpoint, an entity or a decision acts as a heading of level 7.</summary>
internal static class BoldHeading
{
    public const int Level = 7;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    private static readonly string[] Nouns = ["Entity", "Endpoint", "Decision", "Table", "Model"];
    private static readonly SearchValues<char> Separators = SearchValues.Create(":： ");

    public static HeadingMark? Of(Block block) =>
        block is Paragraph { Text: var text } && text.Plain.Length < 200 && text.IsAll(RunStyle.Strong) && Names(text.Plain.Trim())
            ? new(block.Span, Level, text)
            : null;

    private static bool Names(string text)
    {
        var end = text.AsSpan().IndexOfAny(Separators);
        if (end <= 0 || end == text.Length - 1)
            return false;
        return Methods.Contains(text[..end].Split('/')[0]) ? text.Contains('/', StringComparison.Ordinal) : text[end] != ' ' && Nouns.Contains(text[..end], StringComparer.OrdinalIgnoreCase);
    }
}
