using Setout.Markdown;

namespace Setout.Sections.Architecture;

/// <summary>The text of a diagram becomes nodes and arrows; of other kinds than flowcharts only the kind is known.</summary>
internal static class DiagramReader
{
    public static Diagram Read(string kind, bool isFenced, SourceSpan span, CodeText code)
    {
        if (kind is not ("flowchart" or "graph"))
            return new(kind, isFenced, span);
        var parser = new FlowchartParser(code);
        parser.Read();
        return new(kind, isFenced, span)
        {
            Nodes = parser.Chart.Nodes(),
            Edges = parser.Chart.Edges(),
            Errors = parser.Errors.ToEquatableArray(),
        };
    }
}
