using Setout.Sections;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Export.Canonical;

/// <summary>Labels as the template writes them.</summary>
internal static class CanonicalLabel
{
    /// <summary><c>**Error Codes**:</c>, with the remark of the author: <c>**Response** (201):</c></summary>
    public static string Of(Labelled label, EndpointPart part)
    {
        var written = label.Label.Value;
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var remark = open < 0 ? "" : " " + written[open..].Trim();
        var words = (open < 0 ? written : written[..open]).Trim();
        return $"**{(Name(part) is { } name && IsNothingBut(part, words) ? name : words)}**{remark}:";
    }

    // A label that says more than its part, such as "Response 201", keeps its words.
    private static bool IsNothingBut(EndpointPart part, string words) =>
        !words.Any(char.IsAsciiDigit) && !words.AsSpan().ContainsAny(":/,&") && EndpointLabels.PartOf(words) == part;

    private static string? Name(EndpointPart part) => part switch
    {
        EndpointPart.Method => "Method",
        EndpointPart.Path => "Path",
        EndpointPart.Description => "Description",
        EndpointPart.Request => "Request",
        EndpointPart.Response => "Response",
        EndpointPart.Success => "Success Codes",
        EndpointPart.Statuses => "Status Codes",
        EndpointPart.Errors => "Error Codes",
        EndpointPart.QueryParameters => "Query Parameters",
        EndpointPart.PathParameters => "Path Parameters",
        EndpointPart.Headers => "Headers",
        EndpointPart.Parameters => "Parameters",
        // Who may call and how it behaves is said in many words that do not mean the same.
        _ => null,
    };
}
