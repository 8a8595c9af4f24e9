using Setout.Sections.Security.RateLimits;

namespace Setout.Sections.Performance;

/// <summary>How much, how fast: as written.</summary>
public sealed record PerformanceSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>Expected Load; null if missing.</summary>
    public SectionText? ExpectedLoadText { get; init; }

    /// <summary>Its statements with their figures.</summary>
    public EquatableArray<MeasuredStatement> ExpectedLoad { get; init; }

    /// <summary>Caching Strategy; null if missing.</summary>
    public SectionText? CachingText { get; init; }

    /// <summary>Its statements with their figures (lifetimes).</summary>
    public EquatableArray<MeasuredStatement> Caching { get; init; }

    /// <summary>Optimization Plans; null if missing.</summary>
    public SectionText? OptimizationText { get; init; }

    /// <summary>How often something may be asked for, where it stands here.</summary>
    public EquatableArray<WrittenRateLimit> RateLimits { get; init; }
}
