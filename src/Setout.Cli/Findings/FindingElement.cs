using Setout.Text;

namespace Setout.Cli.Findings;

/// <summary>The part of the design a finding speaks of: <c>endpoint POST /orders</c>, <c>field Order.total</c>; empty outside of both.</summary>
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
            return "";
        var field = entity.Fields.FirstOrDefault(field => Holds(field.Span, span));
        return field is null ? $"entity {entity.Name.Value}" : $"field {entity.Name.Value}.{field.Name.Value}";
    }

    private static bool Holds(SourceSpan outer, SourceSpan inner) =>
        ReferenceEquals(outer.Source, inner.Source) && outer.Start <= inner.Start && inner.End <= outer.End;
}
