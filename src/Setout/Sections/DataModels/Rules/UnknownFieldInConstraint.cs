using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A constraint or index names a field that the entity does not have.
///
/// **Why it matters.** It cannot be created, so what it was to guarantee is not guaranteed. Where no name is near, the
/// finding is a warning: the field may be one that all tables have and no table lists.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```sql
/// CREATE TABLE orders (
///   id UUID PRIMARY KEY,
///   number TEXT NOT NULL,
///   UNIQUE (nummer)
/// );
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```sql
/// CREATE TABLE orders (
///   id UUID PRIMARY KEY,
///   number TEXT NOT NULL,
///   UNIQUE (number)
/// );
/// ```
/// ````
///
/// **How to fix.** Write the field as it is declared, or declare it.
/// </summary>
internal static class UnknownFieldInConstraint
{
    public static Rule Rule { get; } = new("SET2034", "unknown-field-in-constraint", Severity.Error, "A constraint or index names a field that the entity does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        where !entity.Fields.IsEmpty
        let names = entity.Fields.Select(field => field.Name.Value).ToHashSet(StringComparer.OrdinalIgnoreCase)
        from mention in entity.Constraints.SelectMany(Mentions).Concat(entity.Fields.SelectMany(Mentions))
        where !names.Contains(mention.Name) && !IsPlanned(context, entity, mention.Name)
        let meant = DidYouMean.Nearest(mention.Name, names)
        where meant is not null || !IsShownInPart(entity)
        select (Rule.At(mention.Place, $"`{entity.Name.Value}` has no field `{mention.Name}`") with { Severity = meant is null ? Severity.Warning : Severity.Error })
            .Suggesting(new(mention.Name, mention.Place), meant);

    /// <summary>Where not even the key is shown, the table stands elsewhere and only what changes stands here.</summary>
    private static bool IsShownInPart(Entity entity) => !entity.Fields.Any(field => field.IsKey) && !entity.Constraints.Any(constraint => constraint is KeyConstraint);

    /// <summary>The key that Setout adds is there, though it is not written.</summary>
    private static bool IsPlanned(CheckContext context, Entity entity, string field) =>
        context.Planned.Find(entity.Name.Value)?.Fields.Any(planned => planned.Name.Equals(field, StringComparison.OrdinalIgnoreCase)) == true;

    private static IEnumerable<(string Name, SourceSpan Place)> Mentions(EntityConstraint constraint) => constraint switch
    {
        KeyConstraint key => key.Fields.Select(name => (name, constraint.Span)),
        UniqueConstraint unique => unique.Fields.Select(name => (name, constraint.Span)),
        IndexConstraint index => index.Fields.Select(name => (name, constraint.Span)),
        ReferenceConstraint reference => reference.Fields.Select(name => (name, constraint.Span)),
        CheckConstraint check => check.Condition.Fields().Select(name => (name, constraint.Span)),
        _ => [],
    };

    private static IEnumerable<(string Name, SourceSpan Place)> Mentions(Field field) =>
        field.Checks.SelectMany(check => check.Value.Fields().Select(name => (name, check.Span)));
}
