using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// Some paths end in a slash and others do not.
///
/// **Why it matters.** `/orders` and `/orders/` are two paths. Where a design uses both forms, callers use the wrong one
/// half of the time.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ### Endpoint: Items
///
/// - **Method**: GET
/// - **Path**: `/items/`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ### Endpoint: Items
///
/// - **Method**: GET
/// - **Path**: `/items`
/// ```
///
/// **How to fix.** Choose one form, usually the one without.
/// </summary>
internal static class InconsistentTrailingSlash
{
    public static Rule Rule { get; } = new("SET3035", "inconsistent-trailing-slash", Severity.Warning, "Some paths end in a slash and others do not");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var paths = context.Endpoints.Select(endpoint => endpoint.Written.Path).Where(path => path.Value.Length > 1).ToList();
        var slashed = paths.Where(path => path.Value.EndsWith('/')).ToList();
        if (slashed.Count == 0 || slashed.Count == paths.Count)
            return [];
        var odd = slashed.Count * 2 <= paths.Count ? slashed : paths.Except(slashed).ToList();
        return Rule.AtAll(
            [.. odd.Select(path => path.Span)],
            $"{Listing.Of(odd.Select(path => path.Value))} {(odd.Count == 1 ? "ends" : "end")} {(odd == slashed ? "in a slash, the others do not" : "without a slash, the others have one")}",
            "as well");
    }
}
