namespace Setout.Sections;

/// <summary>One of the twelve sections, for what is checked in the same way in all of them.</summary>
/// <param name="Title">As in the template.</param>
/// <param name="Text">Null if missing.</param>
/// <param name="Parts">Its sub-sections that are there.</param>
/// <param name="Placeholders">All unfilled passages of the section and its parts, in order of position.</param>
internal sealed record TemplateSection(string Title, SectionText? Text, EquatableArray<SectionText> Parts, EquatableArray<Placeholder> Placeholders);

/// <summary>The table of contents of a design.</summary>
internal static class TemplateSections
{
    public static EquatableArray<TemplateSection> Of(Design design) =>
    [
        Section("Overview", design.Overview.Text, []),
        Section("Architecture", design.Architecture.Text, [design.Architecture.ComponentsText, design.Architecture.InteractionsText]),
        Section("Data Models", design.DataModels.Text, design.DataModels.Entities.Select(entity => entity.Text)),
        Section("API Design", design.ApiDesign.Text, [], design.ApiDesign.Endpoints.SelectMany(endpoint => endpoint.Placeholders)),
        Section("Security Considerations", design.Security.Text, [design.Security.Authentication, design.Security.Authorization, design.Security.DataProtection]),
        Section("Performance Considerations", design.Performance.Text, [design.Performance.ExpectedLoadText, design.Performance.CachingText, design.Performance.OptimizationText]),
        Section("Testing Strategy", design.Testing.Text, [design.Testing.UnitTests, design.Testing.IntegrationTests, design.Testing.EndToEndTests]),
        Section("Deployment Strategy", design.Deployment.Text, [design.Deployment.Infrastructure, design.Deployment.Rollout, design.Deployment.MonitoringText]),
        Section("Trade-offs and Alternatives", design.TradeOffs.Text, [], design.TradeOffs.Decisions.SelectMany(decision => decision.Placeholders)),
        Section("Open Questions", design.OpenQuestions.Text, []),
        Section("Dependencies", design.Dependencies.Text, []),
        Section("Risks", design.Risks.Text, []),
    ];

    private static TemplateSection Section(string title, SectionText? text, IEnumerable<SectionText?> parts, IEnumerable<Placeholder>? further = null)
    {
        var present = parts.OfType<SectionText>().ToEquatableArray();
        var placeholders = (text?.Placeholders ?? [])
            .Concat(present.SelectMany(part => part.Placeholders))
            .Concat(further ?? [])
            .DistinctBy(placeholder => placeholder.Span.Start)
            .OrderBy(placeholder => placeholder.Span.Start);
        return new(title, text, present, placeholders.ToEquatableArray());
    }
}
