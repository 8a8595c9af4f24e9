namespace Setout.Export.Canonical;

/// <summary>A diagram that stands as running text, as in the template, gets its fence: without one it is drawn by no Git host.</summary>
internal static class DiagramRewrites
{
    public static IEnumerable<Rewrite> Of(Design design) => design.Architecture.Diagrams
        .Where(diagram => !diagram.IsFenced && DocumentLines.IndentOf(diagram.Span) is "")
        .Select(diagram => new Rewrite(diagram.Span, Fence(diagram.Span), "the diagram"));

    private static string Fence(SourceSpan diagram)
    {
        var end = DocumentLines.EndOf(diagram.Source!);
        var fence = DocumentLines.FenceFor([diagram.Text]);
        return $"{fence}mermaid{end}{diagram.Text.TrimEnd()}{end}{fence}";
    }
}
