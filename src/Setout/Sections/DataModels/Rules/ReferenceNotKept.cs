using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A reference is stated that the store does not keep as it is.
///
/// **Why it matters.** Setout keeps references of one field to the key of another entity, or to a field of it that is unique.
/// Nothing checks a reference of several fields, nor a list of ids; one to a field that several rows may share points at the key instead.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ```sql
/// CREATE TABLE zones (
///   city VARCHAR(80),
///   code VARCHAR(8),
///   PRIMARY KEY (city, code)
/// );
///
/// CREATE TABLE permits (
///   id UUID PRIMARY KEY,
///   city VARCHAR(80),
///   zone VARCHAR(8),
///   FOREIGN KEY (city, zone) REFERENCES zones (city, code)
/// );
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ```sql
/// CREATE TABLE zones (
///   id UUID PRIMARY KEY,
///   city VARCHAR(80) NOT NULL,
///   code VARCHAR(8) NOT NULL,
///   UNIQUE (city, code)
/// );
///
/// CREATE TABLE permits (
///   id UUID PRIMARY KEY,
///   zone_id UUID NOT NULL REFERENCES zones
/// );
/// ```
/// ````
///
/// **How to fix.** Give the other entity a key of one field and refer to it, or mark the field that is referred to as unique.
/// </summary>
internal static class ReferenceNotKept
{
    public static Rule Rule { get; } = new("SET2041", "reference-not-kept", Severity.Warning, "A reference is not kept as it is stated");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        context.Design.DataModels.Entities.SelectMany(entity => Composite(entity).Concat(Shared(context, entity)).Concat(Listed(context, entity)));

    private static IEnumerable<Diagnostic> Listed(CheckContext context, Entity entity) =>
        from field in entity.Fields
        let reference = field.Reference
        where field.Type.Value is ArrayType && reference is not null
        let target = context.Entities.Find(reference.Entity.Value)
        where target is not null
        select Rule.At(reference.Entity.Span, $"`{field.Name.Value}` is a list of ids, and nothing checks that each is the id of a row of {target.Name.Value}: an entity between the two, with a reference to each, would be checked");

    private static IEnumerable<Diagnostic> Composite(Entity entity) =>
        from constraint in entity.Constraints.OfType<ReferenceConstraint>()
        where constraint.Fields.Count > 1
        select Rule.At(constraint.Span, $"the reference of {Listing.Plain(constraint.Fields.Select(field => $"`{field}`"))} to `{constraint.Reference.Entity.Value}` is not checked: references of several fields are not kept");

    /// <summary>References to a field in which several rows may agree.</summary>
    private static IEnumerable<Diagnostic> Shared(CheckContext context, Entity entity) =>
        from field in entity.Fields
        let stated = field.Reference?.Field
        where stated is not null
        let kept = context.Planned.Find(entity.Name.Value)?.Fields.FirstOrDefault(planned => planned.Name == field.Name.Value)?.Reference
        where kept is not null && !Names.Same(kept.Field, stated) && HasField(context, kept.Entity, stated)
        select Rule.At(field.Reference!.Entity.Span, $"`{field.Name.Value}` points at `{kept.Field}` of {kept.Entity} instead: several rows may have the same `{stated}`; mark it unique if they may not");

    private static bool HasField(CheckContext context, string entity, string field) =>
        context.Plan.Entity(entity).Fields.Any(planned => Names.Same(planned.Name, field));
}
