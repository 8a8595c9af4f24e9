using Setout.Markdown;

namespace Setout.Sections;

/// <summary>One thing that a section says: a bullet, a paragraph, a table row.</summary>
/// <param name="Text">Its text. For a table row the cells joined by <c> | </c>.</param>
/// <param name="Span">Where.</param>
public sealed record Statement(RichText Text, SourceSpan Span)
{
    /// <summary>The words of <c>**Label**:</c> in front, without the colon; empty if there are none.</summary>
    public string Label { get; init; } = "";

    /// <summary>What is nested below it.</summary>
    public EquatableArray<Statement> Children { get; init; }
}
