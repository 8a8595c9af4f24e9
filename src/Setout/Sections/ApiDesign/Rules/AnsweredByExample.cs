using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An endpoint can only answer with its documented example.
///
/// **Why it matters.** Nothing in the design says what the endpoint works on, so that it answers the same whatever is
/// sent, marked by the header `Setout-Answer: example`. `setout explain` gives the reason for each.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Recommend
///
/// - **Method**: GET
/// - **Path**: `/recommendations/today`
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
/// ````
///
/// **How to fix.** Name an entity in the path, describe the entity, or show the body from which it can be inferred. For
/// what is computed elsewhere the example is the honest answer: then there is nothing to do.
/// </summary>
internal static class AnsweredByExample
{
    public static Rule Rule { get; } = new("SET3033", "answered-by-example", Severity.Info, "An endpoint can only answer with its documented example");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var fixedAnswers = context.Endpoints.Where(endpoint => endpoint.Planned.Answer is ExampleAnswer).ToList();
        if (fixedAnswers.Count == 0)
            return [];
        var reason = ((ExampleAnswer)fixedAnswers[0].Planned.Answer).Reason;
        var message = fixedAnswers.Count == 1
            ? $"{fixedAnswers[0].Name} answers with its example: {reason}"
            : $"{fixedAnswers.Count} endpoints answer with their examples: {Listing.Plain(fixedAnswers.Select(endpoint => endpoint.Name))}; of the first, {reason}";
        return [Rule.At(fixedAnswers[0].Written.Path.Span, message) with
        {
            Related = fixedAnswers.Skip(1)
                .Select(endpoint => new RelatedPlace(endpoint.Written.Path.Span, $"{endpoint.Name}: {((ExampleAnswer)endpoint.Planned.Answer).Reason}"))
                .ToEquatableArray(),
        }];
    }
}
