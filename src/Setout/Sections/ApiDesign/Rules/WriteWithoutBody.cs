using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// What a write sends is not shown.
///
/// **Why it matters.** Setout takes the fields of the entity that callers may set. That is a guess: nobody has said which
/// of them may be sent, and which must.
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
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
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
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "total": 19.90
///   }
///   ```
/// ````
///
/// **How to fix.** Show a request body in JSON.
/// </summary>
internal static class WriteWithoutBody
{
    public static Rule Rule { get; } = new("SET3026", "write-without-body", Severity.Info, "What a write sends is not shown");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var silent = context.Endpoints
            .Where(endpoint => endpoint is { Written.Request: null, Written.Placeholders.IsEmpty: true, Planned.Answer: CreateAnswer or ReplaceAnswer or MergeAnswer { Field.Length: 0 } })
            .ToList();
        return Rule.AtAll(
            [.. silent.Select(endpoint => endpoint.Written.Path.Span)],
            $"{Listing.Plain(silent.Select(endpoint => endpoint.Name))} {(silent.Count == 1 ? "shows" : "show")} no request body: any field that callers may set is accepted",
            "no body here either");
    }
}
