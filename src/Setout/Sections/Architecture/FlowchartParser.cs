using Setout.Markdown;

namespace Setout.Sections.Architecture;

/// <summary>
/// Reads Mermaid flowcharts: nodes of every shape, chained and labelled arrows, <c>A &amp; B</c>, subgraphs. What only dresses
/// the picture is passed over. After a mistake it goes on in the next line.
/// </summary>
internal sealed class FlowchartParser(CodeText code)
{
    private static readonly string[] Dress = ["classDef", "class", "style", "linkStyle", "click", "direction", "accTitle", "accDescr", "title"];

    private readonly FlowchartScanner scanner = new(code.Text);
    private int depth;

    public Flowchart Chart { get; } = new();

    public List<Written<string>> Errors { get; } = [];

    public void Read()
    {
        ReadHeader();
        while (scanner.SkipToStatement())
            ReadStatement();
        if (depth > 0)
            Report(code.Text.Length, 0, "a subgraph is never closed: write `end`");
    }

    /// <summary><c>flowchart TB</c>, below comments; statements may follow in the same line.</summary>
    private void ReadHeader()
    {
        while (scanner.SkipToStatement() && scanner.StartsWith("%%"))
            scanner.SkipLine();
        scanner.Skip(scanner.PeekWord().Length);
        scanner.SkipBlanks();
        scanner.ReadId();
    }

    private void ReadStatement()
    {
        var word = scanner.PeekWord();
        if (word is "subgraph")
            ReadGroup();
        else if (word is "end")
            CloseGroup();
        else if (scanner.StartsWith("%%") || scanner.StartsWith("---\n") || Array.IndexOf(Dress, word) >= 0)
            scanner.SkipLine();
        else if (!ReadChain())
            scanner.SkipLine();
    }

    private void ReadGroup()
    {
        depth++;
        scanner.Skip("subgraph".Length);
        scanner.SkipBlanks();
        var start = scanner.At;
        if (scanner.ReadId() is { Length: > 0 } id)
            Chart.AddGroup(id);
        else if (scanner.ReadQuoted() is { } title)
            Chart.AddGroup(title);
        // A title of several words is the id as well.
        var rest = scanner.RestOfLine(start).Trim();
        Chart.AddGroup(rest);
        scanner.SkipLine();
    }

    private void CloseGroup()
    {
        if (depth == 0)
            Report(scanner.At, 3, "this `end` closes no subgraph");
        depth = Math.Max(0, depth - 1);
        scanner.SkipLine();
    }

    /// <summary>Nodes and the arrows between them, up to the end of the statement; false after a mistake.</summary>
    private bool ReadChain()
    {
        var before = ReadNodes();
        while (before.Count > 0)
        {
            scanner.SkipBlanks();
            if (scanner.IsEndOfStatement)
                return true;
            var start = scanner.At;
            if (scanner.ReadLink() is not { } label)
                return Fail(start, "an arrow or the end of the line is expected here");
            var end = scanner.At;
            scanner.SkipBlanks();
            if (scanner.IsEndOfStatement)
                return Fail(start, "this arrow leads nowhere");
            var after = ReadNodes();
            foreach (var from in before)
                foreach (var to in after)
                    Chart.AddEdge(from, to, label, code.SpanOf(start, end - start));
            before = after;
        }
        return false;
    }

    /// <summary><c>A</c>, <c>A["Label"]</c>, <c>A &amp; B</c>; empty after a mistake, which is reported.</summary>
    private List<string> ReadNodes()
    {
        var ids = new List<string>();
        while (true)
        {
            scanner.SkipBlanks();
            if (ReadNode() is not { } id)
                return [];
            if (ids.Count < FlowchartScanner.MostParallelNodes)
                ids.Add(id);
            scanner.SkipBlanks();
            if (!scanner.Take('&'))
                return ids;
        }
    }

    private string? ReadNode()
    {
        var start = scanner.At;
        var id = scanner.ReadId();
        if (id.Length == 0)
        {
            Report(start, 1, "the name of a node is expected here");
            return null;
        }
        var label = scanner.ReadShape(out var isBroken);
        if (isBroken)
        {
            Report(start, scanner.At - start, $"the bracket behind `{Short(id)}` is not closed");
            return null;
        }
        var end = scanner.At;
        scanner.SkipClass();
        Chart.AddNode(id, label, code.SpanOf(start, end - start));
        return id;
    }

    private bool Fail(int at, string message)
    {
        Report(at, 1, message);
        return false;
    }

    private void Report(int at, int length, string message) => Errors.Add(new(message, code.SpanOf(Math.Min(at, Math.Max(0, code.Text.Length - 1)), Math.Max(length, Math.Min(1, code.Text.Length)))));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
