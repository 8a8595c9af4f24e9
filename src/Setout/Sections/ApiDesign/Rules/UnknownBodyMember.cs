using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A request body has a member that is no field of its entity.
///
/// **Why it matters.** What callers send there is accepted and lost. Either the field is missing from the entity, or the
/// member is misspelt.
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
/// - **Request**:
///   ```json
///   {
///     "totel": 19.90,
///     "status": "draft"
///   }
///   ```
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
///     "total": 19.90,
///     "status": "draft"
///   }
///   ```
/// ````
///
/// **How to fix.** Write the field's name (`order_id` and `orderId` are one name), or add the field to the entity, or
/// take the member out.
/// </summary>
internal static class UnknownBodyMember
{
    public static Rule Rule { get; } = new("SET3023", "unknown-body-member", Severity.Warning, "A request body has a member that is no field of its entity");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Planned is { Request.Origin.IsWritten: true, Answer: EntityAnswer }
        let entity = context.Entity(((EntityAnswer)endpoint.Planned.Answer).Entity)
        where context.Entities.Find(entity.Name) is not null
        let unknown = endpoint.Planned.Request!.Members.Where(member => member is { Field.Length: 0, Rows: null, Origin.IsWritten: true }).ToList()
        where unknown.Count > 0
        from finding in Find(endpoint, entity, unknown)
        select finding.Beside(entity.Origin, $"`{entity.Name}` is described here");

    /// <summary>A misspelt name is a finding of its own, the others of one body are one.</summary>
    private static IEnumerable<Diagnostic> Find(PlacedEndpoint endpoint, PlannedEntity entity, List<RequestMember> unknown)
    {
        var free = entity.Fields.Select(field => field.Name).Where(name => !endpoint.Planned.Request!.Members.Any(member => member.Field == name)).ToList();
        var others = new List<RequestMember>();
        foreach (var member in unknown)
            if (DidYouMean.Nearest(member.Name, free) is { } meant)
                yield return Rule.At(member.Origin, $"`{member.Name}` is no field of `{entity.Name}`").Suggesting(new(member.Name, member.Origin), meant);
            else
                others.Add(member);
        var message = $"{Listing.Of(others.Select(member => member.Name))} of {endpoint.Name} {(others.Count == 1 ? "is no field" : "are no fields")} of `{entity.Name}`: what is sent there is not stored";
        foreach (var finding in Rule.AtAll([.. others.Select(member => member.Origin)], message, "no field either"))
            yield return finding;
    }
}
