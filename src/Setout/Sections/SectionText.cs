using Setout.Markdown;

namespace Setout.Sections;

/// <summary>What every section and sub-section of the template has: a heading, things it says, gaps.</summary>
/// <param name="Title">The heading as written.</param>
/// <param name="Span">From the heading to the end of the section.</param>
public sealed record SectionText(RichText Title, SourceSpan Span)
{
    /// <summary>What it says, in order; placeholders are not among it.</summary>
    public EquatableArray<Statement> Statements { get; init; }

    /// <summary>Unfilled passages: <c>[Describe …]</c>, TODO, TBD. Not those of nested sub-sections that have a text of their own.</summary>
    public EquatableArray<Placeholder> Placeholders { get; init; }

    /// <summary>The reason behind <c>N/A</c>, where that is the whole answer; empty text if none is given.</summary>
    public Written<string>? NotApplicable { get; init; }

    /// <summary>Whether nothing at all stands below the heading.</summary>
    public bool IsEmpty { get; init; }
}

/// <summary>A passage that was left unfilled. <paramref name="Text"/> is as written: <c>[Traffic expectations]</c>, <c>TBD</c>.</summary>
public sealed record Placeholder(string Text, SourceSpan Span);
