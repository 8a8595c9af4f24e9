namespace Setout.Tests.Cases;

/// <summary>A page of <c>tests/cases</c>: designs, each with what must come of it.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Lines">All lines of it.</param>
/// <param name="Cases">In order.</param>
internal sealed record Page(string Path, string[] Lines, IReadOnlyList<PageCase> Cases)
{
    /// <summary>The page with the text of some blocks replaced.</summary>
    public string With(IReadOnlyDictionary<PageBlock, string> texts)
    {
        var lines = new List<string>();
        var at = 0;
        foreach (var block in Cases.SelectMany(@case => @case.Expectations).Where(texts.ContainsKey))
        {
            lines.AddRange(Lines[at..block.FirstLine]);
            if (texts[block].Length > 0)
                lines.AddRange(texts[block].Split('\n'));
            at = block.FirstLine + block.LineCount;
        }
        lines.AddRange(Lines[at..]);
        return string.Join('\n', lines);
    }
}

/// <summary>A design and what must come of it.</summary>
internal sealed record PageCase(PageBlock Design, IReadOnlyList<PageBlock> Expectations);

/// <summary>A fenced block.</summary>
/// <param name="Kind">The first word behind the fence: <c>design</c>, <c>plan</c>.</param>
/// <param name="Argument">The words behind it: what of the plan.</param>
/// <param name="FirstLine">The index of the first line inside.</param>
/// <param name="LineCount">The number of lines inside.</param>
/// <param name="Text">The lines inside, without a line feed behind the last.</param>
internal sealed record PageBlock(string Kind, string Argument, int FirstLine, int LineCount, string Text);
