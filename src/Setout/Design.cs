using Setout.Diagnostics;
using Setout.Markdown;
using Setout.Sections.ApiDesign;
using Setout.Sections.Architecture;
using Setout.Sections.DataModels;
using Setout.Sections.Dependencies;
using Setout.Sections.Deployment;
using Setout.Sections.OpenQuestions;
using Setout.Sections.Overview;
using Setout.Sections.Performance;
using Setout.Sections.Risks;
using Setout.Sections.Security;
using Setout.Sections.Testing;
using Setout.Sections.TradeOffs;

namespace Setout;

/// <summary>What is written, as it is written; it may be incomplete or wrong. The twelve sections in the order of the template.</summary>
/// <param name="Source">The text.</param>
public sealed record Design(SourceText Source)
{
    /// <summary>## Overview</summary>
    public OverviewSection Overview { get; init; } = new(null, null, "");

    /// <summary>## Architecture</summary>
    public ArchitectureSection Architecture { get; init; } = new();

    /// <summary>## Data Models</summary>
    public DataModelsSection DataModels { get; init; } = new();

    /// <summary>## API Design</summary>
    public ApiDesignSection ApiDesign { get; init; } = new();

    /// <summary>## Security Considerations</summary>
    public SecuritySection Security { get; init; } = new();

    /// <summary>## Performance Considerations</summary>
    public PerformanceSection Performance { get; init; } = new();

    /// <summary>## Testing Strategy</summary>
    public TestingSection Testing { get; init; } = new();

    /// <summary>## Deployment Strategy</summary>
    public DeploymentSection Deployment { get; init; } = new();

    /// <summary>## Trade-offs and Alternatives</summary>
    public TradeOffsSection TradeOffs { get; init; } = new();

    /// <summary>## Open Questions</summary>
    public OpenQuestionsSection OpenQuestions { get; init; } = new();

    /// <summary>## Dependencies</summary>
    public DependenciesSection Dependencies { get; init; } = new();

    /// <summary>## Risks</summary>
    public RisksSection Risks { get; init; } = new();

    /// <summary>Every passage that drives something, in order of position; all else is prose or was reported.</summary>
    public EquatableArray<LiveText> LiveTexts { get; init; }

    /// <summary>The comments that switch rules off, in order of position.</summary>
    public EquatableArray<Suppression> Suppressions { get; init; }
}

/// <summary>A passage that drives something. <paramref name="Drives"/> says what: <c>field Order.total</c>, <c>endpoint POST /orders</c>.</summary>
public sealed record LiveText(SourceSpan Span, string Drives);

/// <summary>What reading gives: always a design, and what was wrong on the way.</summary>
public sealed record ReadResult(Design Design, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The Markdown that the design was read from, for the rules on structure and Markdown.</summary>
    public Outline Outline { get; init; } = new(Design.Source, new OutlineSection(0, RichText.Empty, default, [], []));
}
