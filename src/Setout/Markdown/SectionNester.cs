namespace Setout.Markdown;

/// <summary>Headings and blocks in a row become nested sections.</summary>
internal static class SectionNester
{
    /// <param name="whole">The document.</param>
    /// <param name="blocks">In order.</param>
    public static OutlineSection Nest(SourceSpan whole, List<Block> blocks)
    {
        var open = new Stack<Building>();
        open.Push(new(new HeadingMark(whole.Slice(0, 0), 0, RichText.Empty)));
        foreach (var block in blocks)
        {
            var heading = block as HeadingMark ?? BoldHeading.Of(block);
            if (heading is null)
            {
                open.Peek().Blocks.Add(block);
                continue;
            }
            while (open.Peek().Heading.Level >= heading.Level)
                Close(open);
            open.Push(new(heading));
        }
        while (open.Count > 1)
            Close(open);
        return open.Pop().Finish() with { Span = whole };
    }

    private static void Close(Stack<Building> open)
    {
        var closed = open.Pop().Finish();
        open.Peek().Sections.Add(closed);
    }

    private sealed class Building(HeadingMark heading)
    {
        public HeadingMark Heading { get; } = heading;

        public List<Block> Blocks { get; } = [];

        public List<OutlineSection> Sections { get; } = [];

        public OutlineSection Finish()
        {
            var last = Sections.Count > 0 ? Sections[^1].Span : Blocks.Count > 0 ? Blocks[^1].Span : Heading.Span;
            return new(Heading.Level, Heading.Title, Heading.Span.To(last), Blocks.ToEquatableArray(), Sections.ToEquatableArray());
        }
    }
}
