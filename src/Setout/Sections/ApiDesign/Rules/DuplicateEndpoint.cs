using Setout.Diagnostics;
using Setout.Markdown;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// Two endpoints have one method and path.
///
/// **Why it matters.** A request cannot tell them apart. Only the first is served.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
///
/// ### Endpoint: Read invoice
///
/// - **Method**: GET
/// - **Path**: `/orders/{number}`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
///
/// ### Endpoint: Read invoice
///
/// - **Method**: GET
/// - **Path**: `/invoices/{number}`
/// ```
///
/// **How to fix.** Join the two, or give one of them another path. The names of path parameters do not tell them apart.
/// </summary>
internal static class DuplicateEndpoint
{
    public static Rule Rule { get; } = new("SET3020", "duplicate-endpoint", Severity.Warning, "Two endpoints have one method and path");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var first = new Dictionary<(int Section, string Route), Endpoint>();
        foreach (var endpoint in context.Design.ApiDesign.Endpoints)
        {
            var key = (SectionAround(context.Outline.Root, endpoint.Span.Start), $"{endpoint.Method.Value} {PathTemplate.Parse(endpoint.Path.Value).Route}");
            if (!first.TryAdd(key, endpoint))
                yield return Rule.At(endpoint.Path.Span, $"{endpoint.Method.Value} {endpoint.Path.Value} is described already; only the first is served")
                    .Beside(first[key].Path.Span, "it is described here first");
        }
    }

    /// <summary>
    /// Where the section begins in which a block stands. Only twins in one section are a mistake for sure: further down another
    /// aspect of the same endpoint may be described, or paths may be relative to another base.
    /// </summary>
    private static int SectionAround(OutlineSection section, int block)
    {
        while (true)
        {
            var inner = section.Sections.AsSpan();
            var (low, high) = (0, inner.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (inner[middle].Span.Start < block)
                    low = middle + 1;
                else
                    high = middle;
            }
            if (low == 0 || inner[low - 1].Span.End <= block)
                return section.Span.Start;
            section = inner[low - 1];
        }
    }
}
