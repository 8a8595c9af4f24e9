namespace Setout.Markdown;

/// <summary>Text in, outline out. Never throws, and takes time linear in the length of the text.</summary>
public static class OutlineReader
{
    /// <summary>Reads the Markdown of a document, or of each of several.</summary>
    public static Outline Read(SourceText source)
    {
        var tooDeep = default(SourceSpan);
        var roots = new List<OutlineSection>(source.Parts.Count);
        foreach (var part in source.Parts)
            roots.Add(Read(source, part, ref tooDeep));
        return new(source, roots.Count == 1 ? roots[0] : Join(source, roots)) { TooDeep = tooDeep, Parts = roots.ToEquatableArray() };
    }

    private static OutlineSection Read(SourceText source, SourcePart part, ref SourceSpan tooDeep)
    {
        var masked = NestingGuard.Mask(source.Parts.Count == 1 ? source.Content : source.Content.Substring(part.Start, part.Length), out var deep);
        if (deep >= 0 && !tooDeep.IsWritten)
            tooDeep = source.Span(part.Start + deep, 1);
        return SectionNester.Nest(source.Span(part.Start, part.Length), new BlockReader(source, part.Start).Read(MarkdownBlocks.Parse(masked)));
    }

    private static OutlineSection Join(SourceText source, List<OutlineSection> roots) => new(
        0, RichText.Empty, source.Span(0, source.Content.Length),
        roots.SelectMany(root => root.Blocks).ToEquatableArray(), roots.SelectMany(root => root.Sections).ToEquatableArray());
}
