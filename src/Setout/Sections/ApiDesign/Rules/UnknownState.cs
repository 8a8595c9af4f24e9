using Setout.Diagnostics;
using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An endpoint leads to a state that the entity does not have.
///
/// **Why it matters.** The verb at the end of the path changes the state of the row, but the list of states has none for
/// it. The endpoint answers with its example and changes nothing.
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
/// ### Endpoint: Cancel order
///
/// - **Method**: POST
/// - **Path**: `/orders/{id}/cancel`
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
/// status: enum(draft, paid, cancelled)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Cancel order
///
/// - **Method**: POST
/// - **Path**: `/orders/{id}/cancel`
/// ````
///
/// **How to fix.** Add the state to the enum.
/// </summary>
internal static class UnknownState
{
    public static Rule Rule { get; } = new("SET3032", "unknown-state", Severity.Warning, "An endpoint leads to a state that the entity does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var binder = new PathBinder(context.Planned);
        return
            from endpoint in context.Endpoints
            where endpoint.Planned is { Answer: ExampleAnswer, Method: "POST" or "PUT" or "PATCH" }
            let bound = binder.Bind(PathTemplate.Parse(endpoint.Planned.Path))
            where bound is { Entity: not null, IsItem: true, Tail.Count: 1 } && StateWords.IsKnown(bound.Tail[0])
            let entity = bound.Entity!
            let states = entity.Fields.FirstOrDefault(field => field.Type is EnumType && Names.LastWord(field.Name) is "status" or "state")
            where states is not null
            select Rule.At(endpoint.Written.Path.Span, $"`{bound.Tail[0]}` leads to no state that `{entity.Name}.{states.Name}` has ({Listing.Plain(((EnumType)states.Type).Values)}): add `{StateWords.TargetsOf(bound.Tail[0]).First()}`")
                .Beside(states.Origin, "the states are listed here");
    }
}
