namespace Setout.Sections.Testing;

/// <summary>What will be tested: as written.</summary>
public sealed record TestingSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>Unit Tests; null if missing.</summary>
    public SectionText? UnitTests { get; init; }

    /// <summary>Integration Tests; null if missing.</summary>
    public SectionText? IntegrationTests { get; init; }

    /// <summary>End-to-End Tests; null if missing.</summary>
    public SectionText? EndToEndTests { get; init; }

    /// <summary>Endpoints named anywhere in the section: <c>POST /orders</c>.</summary>
    public EquatableArray<EndpointMention> Mentions { get; init; }
}
