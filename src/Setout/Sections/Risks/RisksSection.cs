namespace Setout.Sections.Risks;

/// <summary>What may go wrong.</summary>
public sealed record RisksSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>In order.</summary>
    public EquatableArray<Risk> Items { get; init; }
}

/// <summary>A risk. <paramref name="Mitigation"/> is null if not stated.</summary>
public sealed record Risk(Written<string> Text, Written<string>? Mitigation, SourceSpan Span);
