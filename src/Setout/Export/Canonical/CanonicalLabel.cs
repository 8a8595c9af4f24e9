using Setout.Sections.ApiDesign.Reading;

namespace Setout.Export.Canonical;

/// <summary>A label of an endpoint as the template writes it.</summary>
/// <param name="Part">What it announces.</param>
/// <param name="Text"><c>**Error Codes**:</c>, with a remark of the author: <c>**Response** (201):</c></param>
internal sealed record CanonicalLabel(EndpointPart Part, string Text)
{
    public static CanonicalLabel Of(string written)
    {
        var (words, remark) = Split(written.Trim());
        var part = EndpointLabels.PartOf(words);
        return new CanonicalLabel(part, $"**{(Name(part) is { } name && IsNothingBut(part, words) ? name : words)}**{(remark.Length == 0 ? "" : $" ({remark})")}:");
    }

    /// <summary>A remark in parentheses, or a status and what follows it: <c>Response 201</c>.</summary>
    private static (string Words, string Remark) Split(string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && label.EndsWith(')') && label.IndexOf(')', open) == label.Length - 1)
            return (label[..open].Trim(), label[(open + 1)..^1]);
        var status = label.AsSpan().IndexOfAnyInRange('0', '9');
        return status > 1 && label[status - 1] == ' ' && !label.Contains('(', StringComparison.Ordinal) ? (label[..status].Trim(), label[status..]) : (label, "");
    }

    // A label of several words that is known by one of them alone keeps them all.
    private static bool IsNothingBut(EndpointPart part, string words) => !words.AsSpan().ContainsAny(":/,&(") && EndpointLabels.PartOf(words) == part;

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
