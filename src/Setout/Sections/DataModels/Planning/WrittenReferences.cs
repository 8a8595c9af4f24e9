using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.DataModels.Planning;

/// <summary>The references that the text of one entity states, wherever it states them.</summary>
internal sealed class WrittenReferences
{
    private readonly Dictionary<string, Reference> byField = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> related;

    public WrittenReferences(Entity entity, EntityIndex index)
    {
        foreach (var field in entity.Fields)
            if (field.Reference is { } reference)
                byField.TryAdd(field.Name.Value, reference);
        foreach (var constraint in entity.Constraints.OfType<ReferenceConstraint>())
            if (constraint.Fields.Count == 1)
                byField.TryAdd(constraint.Fields[0], constraint.Reference);
        related = entity.Relationships
            .Select(relationship => relationship.Other is { } other ? index.Find(other.Value)?.Name : null)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reference stated for a field, at it or apart from it.</summary>
    public Reference? Of(string field) => byField.GetValueOrDefault(field);

    /// <summary>Whether the relationships name an entity.</summary>
    public bool IsRelated(PlannedEntity target) => related.Contains(target.Name);
}
