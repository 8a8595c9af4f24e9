namespace Setout.Export.Canonical;

/// <summary>How the lines of a document are made: what a rewritten block must go by.</summary>
internal static class DocumentLines
{
    /// <summary>The first line end of the document; a line feed where it has none.</summary>
    public static string EndOf(SourceText source)
    {
        var end = source.Content.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 || source.Content[end] == '\n' ? "\n" : source.Content.AsSpan(end).StartsWith("\r\n") ? "\r\n" : "\r";
    }

    /// <summary>Joins lines, all but the first behind <paramref name="indent"/>: the block starts where the old one did. Blank lines stay empty.</summary>
    public static string Join(SourceText source, IEnumerable<string> lines, string indent = "") =>
        string.Join(EndOf(source), lines.Select((line, index) => index == 0 || line.Length == 0 ? line : indent + line));

    /// <summary>The lines of a text, whatever ends them.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The lines of a block behind <paramref name="indent"/> and not behind the blanks in front of it.</summary>
    public static IEnumerable<string> Indented(SourceSpan block, string indent)
    {
        var blanks = IndentOf(block)?.Length ?? 0;
        return Lines(block.Text.TrimEnd()).Select((line, index) =>
        {
            var own = index == 0 ? 0 : line.Length - line.TrimStart(' ').Length;
            var text = line[Math.Min(own, blanks)..];
            return text.Length == 0 ? "" : indent + text;
        });
    }

    /// <summary>The blanks in front of a block, where nothing else stands there; null where something does.</summary>
    public static string? IndentOf(SourceSpan block)
    {
        var line = block.Source!.Line(block.Position.Line);
        var before = line.Text.AsSpan(0, block.Start - line.Start);
        return before.IsWhiteSpace() ? before.ToString() : null;
    }

    /// <summary>A fence that nothing inside closes.</summary>
    public static string FenceFor(IEnumerable<string> lines)
    {
        var fence = "```";
        foreach (var line in lines)
        {
            while (line.Contains(fence, StringComparison.Ordinal))
                fence += '`';
        }
        return fence;
    }
}
