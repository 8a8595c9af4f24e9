namespace Setout.Sections.TradeOffs;

/// <summary>The decisions taken.</summary>
public sealed record TradeOffsSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>In order.</summary>
    public EquatableArray<Decision> Decisions { get; init; }
}

/// <summary>A decision as written.</summary>
/// <param name="Name">The heading's, or the row's first cell.</param>
/// <param name="Span">Its block.</param>
public sealed record Decision(Written<string> Name, SourceSpan Span)
{
    /// <summary>What was chosen; null if not stated.</summary>
    public Written<string>? Chosen { get; init; }

    /// <summary>What else was considered.</summary>
    public EquatableArray<Written<string>> Alternatives { get; init; }

    /// <summary>Why; null if not stated.</summary>
    public Written<string>? Rationale { get; init; }

    /// <summary>Unfilled passages.</summary>
    public EquatableArray<Placeholder> Placeholders { get; init; }
}
