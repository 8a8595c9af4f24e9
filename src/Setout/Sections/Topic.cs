namespace Setout.Sections;

/// <summary>What a heading of the template announces: a section, or a sub-section that its section reads apart.</summary>
internal enum Topic
{
    None,
    Overview,
    Architecture,
    Components,
    Interactions,
    DataModels,
    ApiDesign,
    Security,
    Authentication,
    Authorization,
    DataProtection,
    Performance,
    ExpectedLoad,
    Caching,
    Optimization,
    Testing,
    UnitTests,
    IntegrationTests,
    EndToEndTests,
    Deployment,
    Infrastructure,
    Rollout,
    Monitoring,
    TradeOffs,
    OpenQuestions,
    Dependencies,
    Risks,
}

/// <summary>Which topics belong together.</summary>
internal static class Topics
{
    /// <summary>The section that a sub-section belongs to; a section's own.</summary>
    public static Topic SectionOf(Topic topic) => topic switch
    {
        Topic.Components or Topic.Interactions => Topic.Architecture,
        Topic.Authentication or Topic.Authorization or Topic.DataProtection => Topic.Security,
        Topic.ExpectedLoad or Topic.Caching or Topic.Optimization => Topic.Performance,
        Topic.UnitTests or Topic.IntegrationTests or Topic.EndToEndTests => Topic.Testing,
        Topic.Infrastructure or Topic.Rollout or Topic.Monitoring => Topic.Deployment,
        _ => topic,
    };

    public static bool IsSection(Topic topic) => topic != Topic.None && SectionOf(topic) == topic;
}
