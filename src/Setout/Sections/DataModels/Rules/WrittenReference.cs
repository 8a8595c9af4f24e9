using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>A reference of one field, stated at the field or apart from it.</summary>
internal sealed record WrittenReference(Entity Entity, Field Field, Reference Reference)
{
    /// <summary>All references of an entity whose fields are declared.</summary>
    public static IEnumerable<WrittenReference> Of(Entity entity)
    {
        foreach (var field in entity.Fields)
            if (field.Reference is not null)
                yield return new(entity, field, field.Reference);
        foreach (var apart in entity.Constraints.OfType<ReferenceConstraint>())
            if (apart.Fields.Count == 1 && entity.Fields.FirstOrDefault(field => Is(field, apart.Fields[0])) is { } field && field.Reference is null)
                yield return new(entity, field, apart.Reference);
    }

    /// <summary>The field pointed at: the one named, else the only key; null where there is no such field.</summary>
    public Field? Target(Entity target) => Reference.Field is { } name
        ? target.Fields.FirstOrDefault(field => Is(field, name))
        : target.Fields.Where(field => field.IsKey).Take(2).ToList() is [var key] ? key : target.Fields.FirstOrDefault(field => Is(field, "id"));

    private static bool Is(Field field, string name) => field.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
