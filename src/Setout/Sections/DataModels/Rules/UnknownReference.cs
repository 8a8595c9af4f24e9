using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A reference points at an entity that the design does not have.
///
/// **Why it matters.** No table can refer to one that is not there. Either the name is misspelt, or an entity is missing
/// from the design.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```
/// id: uuid pk
/// email: string
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Costumer
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```
/// id: uuid pk
/// email: string
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Customer
/// ```
/// ````
///
/// **How to fix.** Write the name as the entity's heading has it (case, `_` and the plural do not matter), or describe
/// the entity. For rows that another system keeps, leave the reference out and say so in the description.
/// </summary>
internal static class UnknownReference
{
    public static Rule Rule { get; } = new("SET2020", "unknown-reference", Severity.Error, "A reference points at an entity that the design does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from reference in entity.Fields.Select(field => field.Reference).Concat(entity.Constraints.OfType<ReferenceConstraint>().Select(apart => apart.Reference))
        where reference is not null && context.Entities.Find(reference.Entity.Value) is null
        select Rule.At(reference.Entity.Span, $"no entity is called `{reference.Entity.Value}`")
            .Suggesting(reference.Entity, DidYouMean.Nearest(reference.Entity.Value, Candidates(context)));

    private static IEnumerable<string> Candidates(CheckContext context) =>
        context.Design.DataModels.Entities.SelectMany(entity => new[] { entity.Name.Value, entity.TableName?.Value ?? entity.Name.Value });
}
