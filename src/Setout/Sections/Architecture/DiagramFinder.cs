using Setout.Markdown;

namespace Setout.Sections.Architecture;

/// <summary>Finds diagrams: fenced, or as running text with what Markdown makes of its further lines.</summary>
internal sealed class DiagramFinder
{
    private static readonly string[] Kinds =
    [
        "flowchart", "graph", "sequenceDiagram", "classDiagram", "stateDiagram", "stateDiagram-v2", "erDiagram", "gantt", "pie", "journey", "mindmap", "timeline", "gitGraph",
        "C4Context", "C4Container", "C4Component", "C4Deployment", "architecture-beta", "block-beta", "quadrantChart", "requirementDiagram",
    ];

    private readonly HashSet<Block> drawn = new(ReferenceEqualityComparer.Instance);

    public List<Diagram> Found { get; } = [];

    /// <summary>Whether a block is part of a diagram, and so says nothing in words.</summary>
    public bool IsDrawn(Block block) => drawn.Contains(block);

    public void Visit(OutlineSection section, DesignOutline outline)
    {
        Visit(section.Blocks);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                Visit(nested, outline);
    }

    private void Visit(EquatableArray<Block> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is CodeBlock code)
                AddFenced(code);
            else if (blocks[at] is Paragraph paragraph && IsUnfenced(paragraph))
                at = AddUnfenced(blocks, at);
        }
    }

    private void AddFenced(CodeBlock code)
    {
        var kind = KindOf(code.Code.Text);
        if (kind.Length == 0 || (code.Language is not "mermaid" && !(code.Language.Length == 0 && code.IsFenced)))
            return;
        drawn.Add(code);
        Found.Add(DiagramReader.Read(kind, true, code.Span, code.Code));
    }

    /// <summary>The paragraph and what follows it, as long as that looks like the diagram going on.</summary>
    private int AddUnfenced(EquatableArray<Block> blocks, int first)
    {
        var last = first;
        while (last + 1 < blocks.Count && GoesOn(blocks[last + 1]))
            last++;
        for (var at = first; at <= last; at++)
            drawn.Add(blocks[at]);
        var span = blocks[first].Span.To(blocks[last].Span);
        var code = new CodeText(LinesOf(span));
        Found.Add(DiagramReader.Read(KindOf(code.Text), false, span, code));
        return last;
    }

    private static bool GoesOn(Block block) => block switch
    {
        CodeBlock { IsFenced: false } => true,
        Paragraph paragraph => LooksDrawn(paragraph.Span.Chars),
        _ => false,
    };

    private static bool LooksDrawn(ReadOnlySpan<char> text)
    {
        var line = text.TrimStart();
        return line.StartsWith("subgraph ") || line.StartsWith("classDef ") || line.StartsWith("style ") || line is "end" || line.StartsWith("end\n")
            || text.IndexOf("-->") >= 0 || text.IndexOf("->>") >= 0 || text.IndexOf(" --- ") >= 0;
    }

    private static bool IsUnfenced(Paragraph paragraph)
    {
        var raw = paragraph.Span.Chars;
        var kind = KindOf(raw);
        if (kind is not ("flowchart" or "graph"))
            return kind.Length > 0 && raw.Contains('\n') && (LooksDrawn(raw) || kind is "erDiagram" or "classDiagram");
        var direction = raw[kind.Length..].TrimStart(' ');
        foreach (var word in (ReadOnlySpan<string>)["TB", "TD", "BT", "RL", "LR"])
            if (direction.StartsWith(word) && (direction.Length == 2 || char.IsWhiteSpace(direction[2]) || direction[2] == ';'))
                return true;
        return false;
    }

    /// <summary>The first word, comments and settings in front aside; empty where it is no diagram.</summary>
    private static string KindOf(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        while (rest.StartsWith("%%"))
        {
            var end = rest.IndexOf('\n');
            rest = end < 0 ? [] : rest[(end + 1)..].TrimStart();
        }
        foreach (var kind in Kinds)
            if (rest.StartsWith(kind, StringComparison.Ordinal) && (rest.Length == kind.Length || char.IsWhiteSpace(rest[kind.Length]) || rest[kind.Length] == ';'))
                return kind;
        return "";
    }

    private static IEnumerable<SourceSpan> LinesOf(SourceSpan span)
    {
        var source = span.Source!;
        for (var line = span.Position.Line; line <= span.EndPosition.Line; line++)
        {
            var whole = source.Line(line);
            var from = Math.Max(whole.Start, span.Start);
            yield return source.Span(from, Math.Max(0, Math.Min(whole.End, span.End) - from));
        }
    }
}
