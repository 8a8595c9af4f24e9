namespace Setout.Sections.Architecture;

/// <summary>What a flowchart shows while it is read.</summary>
internal sealed class Flowchart
{
    /// <summary>Groups of nodes multiply their arrows; a picture with more of them is none.</summary>
    private const int MostEdges = 10_000;

    private readonly List<DiagramNode> nodes = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<DiagramEdge> edges = [];
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);

    /// <summary>A node, each once: the first place that gives it a label counts.</summary>
    public void AddNode(string id, string? label, SourceSpan span)
    {
        if (!indexes.TryGetValue(id, out var known))
        {
            indexes.Add(id, nodes.Count);
            nodes.Add(new(id, label ?? id, span));
        }
        else if (label is not null && nodes[known].Label == id)
        {
            nodes[known] = new(id, label, span);
        }
    }

    public void AddEdge(string from, string to, string label, SourceSpan span)
    {
        if (edges.Count < MostEdges)
            edges.Add(new(from, to, label, span));
    }

    /// <summary>Arrows may lead to a subgraph, which is no node.</summary>
    public void AddGroup(string id) => groups.Add(id);

    public EquatableArray<DiagramNode> Nodes() => nodes.Where(node => !groups.Contains(node.Id)).ToEquatableArray();

    public EquatableArray<DiagramEdge> Edges() => edges.ToEquatableArray();
}
