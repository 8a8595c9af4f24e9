using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Rows are granted as one's own, and no reference leads from them to the account of a caller, or several do.
///
/// **Why it matters.** Whose a row is cannot be guessed, so that the grant holds for no row.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: uuid pk
/// role: enum(customer, clerk)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// note: string
/// status: enum(draft, paid)
/// ```
///
/// ## API Design
///
/// ### GET /orders
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own | all |
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: uuid pk
/// role: enum(customer, clerk)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// user_id: uuid -> User
/// status: enum(draft, paid)
/// ```
///
/// ## API Design
///
/// ### GET /orders
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own | all |
/// ````
///
/// **How to fix.** Give the entity a reference to the accounts, such as `user_id`; where it has several, call one of them `owner_id`.
/// </summary>
internal static class OwnWithoutOwner
{
    public static Rule Rule { get; } = new("SET4029", "own-without-owner", Severity.Warning, "Nothing says whose the rows are that are granted as own");

    public static Diagnostic At(IReadOnlyList<SourceSpan> spans, PlannedEntity entity) => spans.Skip(1).Take(3).Aggregate(
        Rule.At(spans[0], $"nothing says whose each {entity.Name} is, so that nobody has own ones: give it a reference to the accounts, such as `user_id`").Beside(entity.Origin, $"{entity.Name} is described here"),
        (all, span) => all.Beside(span, "granted as one's own here too"));
}
