using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// Words in paths are joined in different ways.
///
/// **Why it matters.** Callers type paths by hand. `/order-items` beside `/order_notes` and `/orderLines` has to be
/// looked up each time.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Items
///
/// - **Method**: GET
/// - **Path**: `/order-items`
///
/// ### Endpoint: Carriers
///
/// - **Method**: GET
/// - **Path**: `/parcel-carriers`
///
/// ### Endpoint: Notes
///
/// - **Method**: GET
/// - **Path**: `/order_notes`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Items
///
/// - **Method**: GET
/// - **Path**: `/order-items`
///
/// ### Endpoint: Carriers
///
/// - **Method**: GET
/// - **Path**: `/parcel-carriers`
///
/// ### Endpoint: Notes
///
/// - **Method**: GET
/// - **Path**: `/order-notes`
/// ```
///
/// **How to fix.** Choose one way, usually `-`, and use it everywhere.
/// </summary>
internal static class InconsistentPathCasing
{
    public static Rule Rule { get; } = new("SET3034", "inconsistent-path-casing", Severity.Warning, "Words in paths are joined in different ways");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var joints = context.Endpoints
            .SelectMany(endpoint => PathTemplate.Parse(endpoint.Written.Path.Value).Segments
                .Where(segment => !segment.IsParameter)
                .Select(segment => (Joint: JointOf(segment.Text), segment.Text, endpoint.Written.Path.Span)))
            .Where(found => found.Joint.Length > 0)
            .DistinctBy(found => found.Text)
            .GroupBy(found => found.Joint)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (joints.Count < 2)
            return [];
        var odd = joints.Skip(1).SelectMany(group => group).OrderBy(found => found.Span.Start).ToList();
        return Rule.AtAll(
            [.. odd.Select(found => found.Span)],
            $"{Listing.Of(odd.Select(found => found.Text))} {(odd.Count == 1 ? "joins" : "join")} words in another way than `{joints[0].First().Text}`",
            "joined in another way as well");
    }

    private static string JointOf(string segment)
    {
        if (segment.Contains('-', StringComparison.Ordinal))
            return "-";
        if (segment.Contains('_', StringComparison.Ordinal))
            return "_";
        for (var at = 1; at < segment.Length; at++)
            if (char.IsAsciiLetterLower(segment[at - 1]) && char.IsAsciiLetterUpper(segment[at]))
                return "A";
        return "";
    }
}
