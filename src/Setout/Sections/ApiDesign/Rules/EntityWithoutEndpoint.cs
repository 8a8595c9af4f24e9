using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// No endpoint reads or writes an entity.
///
/// **Why it matters.** Rows that nothing can create or read are either kept by a part that the design does not mention,
/// or left over.
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
/// ### Entity: Coupon
///
/// ```
/// code: string pk
/// percent: int
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
/// ### Entity: Coupon
///
/// ```
/// code: string pk
/// percent: int
/// ```
///
/// ## API Design
///
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ### Endpoint: List coupons
///
/// - **Method**: GET
/// - **Path**: `/coupons`
/// ````
///
/// **How to fix.** Add the endpoint, delete the entity, or say in its description who keeps it.
/// </summary>
internal static class EntityWithoutEndpoint
{
    public static Rule Rule { get; } = new("SET3036", "entity-without-endpoint", Severity.Info, "No endpoint reads or writes an entity");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Endpoints.IsEmpty)
            return [];
        var used = context.Plan.Endpoints.SelectMany(UsedEntities.Of).ToHashSet(StringComparer.Ordinal);
        var unused = context.Plan.Entities.Where(entity => !used.Contains(entity.Name) && entity.Origin.IsWritten && entity.OpenField.Length == 0 && !IsJoin(entity)).ToList();
        var words = context.Plan.Endpoints.SelectMany(endpoint => Names.Words(endpoint.Path.Replace('/', ' '))).Select(Names.Singular).ToHashSet(StringComparer.Ordinal);
        unused.RemoveAll(entity => IsMentioned(entity, words));
        return Rule.AtAll(
            [.. unused.Select(entity => entity.Origin)],
            $"no endpoint reads or writes {Listing.Of(unused.Select(entity => entity.Name))}",
            "no endpoint works on this either");
    }

    /// <summary>Paths seldom have the whole name: <c>/inventory</c> is of InventoryItem, and <c>/courses</c> of what the heading calls "Kurs (Course)".</summary>
    private static bool IsMentioned(PlannedEntity entity, HashSet<string> words)
    {
        var name = Names.Words(entity.Name).Select(Names.Singular).ToList();
        var line = entity.Origin.Source!.Line(entity.Origin.Position.Line).Text;
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : line.IndexOf(')', open);
        var remark = close < 0 ? "" : line[(open + 1)..close];
        return name.Exists(word => words.Contains(word) && word.Length > 2 && (name.Count == 1 || word is not ("user" or "admin" or "api" or "log" or "data" or "item")))
            || (!remark.Contains(' ', StringComparison.Ordinal) && words.Contains(Names.Singular(remark.ToLowerInvariant())));
    }

    /// <summary>Rows that only join others are written along with them.</summary>
    private static bool IsJoin(PlannedEntity entity) => entity.Fields.Count(field => field.Reference is not null) >= 2;
}
