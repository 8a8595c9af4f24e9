using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A label in the block of an endpoint is none of the known ones.
///
/// **Why it matters.** What stands behind it is kept as prose and drives nothing. If it was meant to say what is sent, what
/// comes back or who may call, it is lost.
///
/// **Bad**
///
/// ```markdown
/// ### POST /orders
///
/// - **Reqest**: `{ "customer_id": "…" }`
/// ```
///
/// **Good**
///
/// ```markdown
/// ### POST /orders
///
/// - **Request**: `{ "customer_id": "…" }`
/// ```
///
/// **How to fix.** Use a known label (Method, Path, Description, Request, Response, Error Codes, Authentication, Query
/// Parameters, Validation, Behavior …), or write the words without a colon.
/// </summary>
internal static class UnknownLabel
{
    public static Rule Rule { get; } = new("SET3001", "unknown-label", Severity.Warning, "A label of an endpoint is not known");

    /// <summary>A near miss is told where it stands; what resembles no label, and may be in words of the author's own, is told once for all.</summary>
    public static IEnumerable<Diagnostic> In(IReadOnlyList<Written<string>> labels)
    {
        var others = new List<Written<string>>();
        foreach (var label in labels)
            if (DidYouMean.Nearest(label.Value, EndpointLabels.Canonical) is { } meant)
                yield return Rule.At(label.Span, Message([label])).Suggesting(label, meant);
            else if (!IsMember(label.Value))
                others.Add(label);
        foreach (var finding in Rule.AtAll([.. others.Select(label => label.Span)], Message(others), "not understood either"))
            yield return finding with { Severity = Severity.Info };
    }

    /// <summary>A word as code spells it is a member of a body, not a label: <c>lineCount</c>, <c>image</c>.</summary>
    private static bool IsMember(string label) => char.IsAsciiLetterLower(label[0]) && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '.');

    private static string Message(IReadOnlyList<Written<string>> labels)
    {
        var names = labels.Select(label => label.Value).Distinct().ToList();
        return names.Count == 1
            ? $"`{names[0]}` is no label of an endpoint that is understood"
            : $"{Listing.Of(names)} are no labels of an endpoint that are understood";
    }
}
