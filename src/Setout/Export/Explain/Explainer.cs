using Setout.Diagnostics;

namespace Setout.Export.Explain;

/// <summary>Design, plan and findings in, explanation out.</summary>
public static class Explainer
{
    /// <summary>Explains a document. Of the findings, those that arose while reading count.</summary>
    public static Explanation Explain(Design design, Plan plan, EquatableArray<Diagnostic> findings) => new(design.Source, plan)
    {
        Lines = ExplainedLines.Of(design, CallerWays.LiveTextsOf(plan), findings),
        Endpoints = plan.Endpoints.Select(endpoint => new ExplainedEndpoint(endpoint, EndpointRemarks.Of(endpoint))).ToEquatableArray(),
    };
}
