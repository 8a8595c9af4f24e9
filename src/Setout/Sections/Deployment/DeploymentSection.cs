namespace Setout.Sections.Deployment;

/// <summary>Where it runs, how it gets there, how it is watched: as written.</summary>
public sealed record DeploymentSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>Infrastructure; null if missing.</summary>
    public SectionText? Infrastructure { get; init; }

    /// <summary>Rollout Plan; null if missing.</summary>
    public SectionText? Rollout { get; init; }

    /// <summary>Monitoring; null if missing.</summary>
    public SectionText? MonitoringText { get; init; }

    /// <summary>Its statements with their figures.</summary>
    public EquatableArray<MeasuredStatement> Monitoring { get; init; }
}
