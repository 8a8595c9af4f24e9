namespace Setout.Sections.Architecture;

/// <summary>The parts of the system and how they talk.</summary>
public sealed record ArchitectureSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>The System Components sub-section; null if missing.</summary>
    public SectionText? ComponentsText { get; init; }

    /// <summary>The Component Interactions sub-section; null if missing.</summary>
    public SectionText? InteractionsText { get; init; }

    /// <summary>The components listed.</summary>
    public EquatableArray<Component> Components { get; init; }

    /// <summary>The diagrams drawn.</summary>
    public EquatableArray<Diagram> Diagrams { get; init; }
}

/// <summary>A component of the list, table or heading run.</summary>
/// <param name="Name">As written, without markers.</param>
/// <param name="Description">What it does; empty if unfilled.</param>
/// <param name="Address">An <c>http(s)://</c> address in its text, if any.</param>
/// <param name="Span">Its item.</param>
public sealed record Component(Written<string> Name, string Description, Written<string>? Address, SourceSpan Span);

/// <summary>A Mermaid flowchart (or another diagram, then without nodes).</summary>
/// <param name="Kind">The first word: <c>flowchart</c>, <c>graph</c>, <c>sequenceDiagram</c>, <c>erDiagram</c> …</param>
/// <param name="IsFenced">False where the diagram stands as running text, as in the template.</param>
/// <param name="Span">All of it.</param>
public sealed record Diagram(string Kind, bool IsFenced, SourceSpan Span)
{
    /// <summary>The nodes, each once, subgraphs not among them.</summary>
    public EquatableArray<DiagramNode> Nodes { get; init; }

    /// <summary>The arrows.</summary>
    public EquatableArray<DiagramEdge> Edges { get; init; }

    /// <summary>Lines that are no Mermaid, each with what is wrong.</summary>
    public EquatableArray<Written<string>> Errors { get; init; }
}

/// <summary>A node. <paramref name="Label"/> is its text, or the id again where it has none; <c>&lt;br/&gt;</c> and <c>\n</c> are line breaks.</summary>
public sealed record DiagramNode(string Id, string Label, SourceSpan Span);

/// <summary>An arrow between two ids.</summary>
public sealed record DiagramEdge(string From, string To, string Label, SourceSpan Span);
