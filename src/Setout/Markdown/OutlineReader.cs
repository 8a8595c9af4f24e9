namespace Setout.Markdown;

/// <summary>Text in, outline out. Never throws, and takes time linear in the length of the text.</summary>
public static class OutlineReader
{
    /// <summary>Reads the Markdown of a document.</summary>
    public static Outline Read(SourceText source)
    {
        var masked = NestingGuard.Mask(source.Content, out var tooDeep);
        var blocks = new BlockReader(source).Read(MarkdownBlocks.Parse(masked));
        return new(source, SectionNester.Nest(source, blocks)) { TooDeep = tooDeep < 0 ? default : source.Span(tooDeep, 1) };
    }
}
