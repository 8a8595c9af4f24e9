namespace Setout.Sections.Architecture;

/// <summary>Tells which box of a diagram shows which component of the list: labels carry more words than names.</summary>
internal static class ComponentNames
{
    /// <summary>More are not compared: no person reads a picture of them, and each is compared with each component.</summary>
    private const int Most = 200;

    /// <summary>The nodes of all flowcharts, without unfilled ones; none where there are too many to compare.</summary>
    public static List<DiagramNode> DrawnNodes(ArchitectureSection architecture) =>
        architecture.Components.Count > Most ? [] : [.. architecture.Diagrams.Where(diagram => diagram.Kind is "flowchart" or "graph").SelectMany(diagram => diagram.Nodes).Where(node => !IsPlaceholder(node)).Take(Most)];

    /// <summary>The first line of a label.</summary>
    public static string Of(DiagramNode node)
    {
        var label = node.Label.Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Replace("\\n", "\n", StringComparison.Ordinal);
        return label.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? node.Id;
    }

    /// <summary>Whether a node shows a component: one name contains the other, or the id is the name.</summary>
    public static bool Shows(DiagramNode node, Component component) => Same(Of(node), component.Name.Value) || Same(node.Id, component.Name.Value);

    /// <summary>Whether two names mean one component: equal, or all words of the shorter stand in the longer.</summary>
    public static bool Same(string left, string right)
    {
        var words = Names.Words(left).Select(Names.Singular).ToHashSet();
        var others = Names.Words(right).Select(Names.Singular).ToHashSet();
        if (words.Count == 0 || others.Count == 0)
            return left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);
        return Names.Same(left, right) || words.IsSubsetOf(others) || others.IsSubsetOf(words);
    }

    private static bool IsPlaceholder(DiagramNode node) => node.Label.TrimStart().StartsWith('[');
}
