using Setout.Sections;
using Setout.Text;

namespace Setout.Cli.Findings;

/// <summary>
/// The part of the design a finding speaks of: <c>endpoint POST /orders</c>, <c>field Order.total</c>, elsewhere the section:
/// <c>Open Questions</c>; empty outside of all.
/// </summary>
internal static class FindingElement
{
    public static string Of(SourceSpan span, Design design)
    {
        if (!span.IsWritten)
            return "";
        var endpoint = design.ApiDesign.Endpoints.FirstOrDefault(endpoint => Holds(endpoint.Span, span));
        if (endpoint is not null)
            return $"endpoint {endpoint.Method.Value} {endpoint.Path.Value}";
        var entity = design.DataModels.Entities.FirstOrDefault(entity => Holds(entity.Span, span) || Holds(entity.NotationSpan, span));
        if (entity is null)
            return Sections(design).OfType<SectionText>().FirstOrDefault(section => Holds(section.Span, span))?.Title.Plain.Trim() ?? "";
        var field = entity.Fields.FirstOrDefault(field => Holds(field.Span, span));
        return field is null ? $"entity {entity.Name.Value}" : $"field {entity.Name.Value}.{field.Name.Value}";
    }

    private static SectionText?[] Sections(Design design) =>
    [
        design.Overview.Text, design.Architecture.Text, design.DataModels.Text, design.ApiDesign.Text, design.Security.Text, design.Performance.Text,
        design.Testing.Text, design.Deployment.Text, design.TradeOffs.Text, design.OpenQuestions.Text, design.Dependencies.Text, design.Risks.Text,
    ];

    private static bool Holds(SourceSpan outer, SourceSpan inner) =>
        ReferenceEquals(outer.Source, inner.Source) && outer.Start <= inner.Start && inner.End <= outer.End;
}
