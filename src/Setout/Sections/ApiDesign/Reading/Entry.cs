using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>One thing that stands in a place of endpoints: an item, a line of a paragraph, a fence, a table, a nested heading.</summary>
/// <param name="Text">Its text; empty for a fence or table.</param>
/// <param name="Label">The label in front of it; null if there is none.</param>
/// <param name="Blocks">What is nested below it, or the fence or table itself.</param>
/// <param name="Span">All of it.</param>
internal sealed record Entry(RichText Text, Labelled? Label, EquatableArray<Block> Blocks, SourceSpan Span)
{
    /// <summary>Whether it is the last item of its list, or no item at all.</summary>
    public bool EndsBlock { get; init; } = true;

    /// <summary>How many items its list has; 0 if it is no item.</summary>
    public int Siblings { get; init; }

    /// <summary>The nested heading that it is; null if it is none.</summary>
    public OutlineSection? Section { get; init; }

    /// <summary>What the text says behind its label.</summary>
    public RichText Value => Label?.Value ?? Text;
}
