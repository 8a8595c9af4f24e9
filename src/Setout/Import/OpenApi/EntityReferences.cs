using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>Which fields point at rows of other entities: by their names, and by what is nested in what.</summary>
internal static class EntityReferences
{
    public static void Tell(FoundEntity entity, List<FoundEntity> entities, IEnumerable<(string Member, FoundEntity Other, bool IsNullable)> nested, ImportNotes notes)
    {
        for (var at = 0; at < entity.Fields.Count; at++)
            if (TargetOf(entity.Fields[at], entity, entities) is { } target)
                entity.Fields[at] = Pointing(entity.Fields[at], target, DeleteRule.Unstated);
        foreach (var (member, other, isNullable) in nested)
            if (!PointsAt(entity, other, member))
            {
                // Were it required, nobody could send it.
                var isUnsent = entity.Views.Exists(view => view.Kind == ViewKind.Create);
                var added = Added(entity, member, other, DeleteRule.Unstated, isNullable || isUnsent);
                entity.Fields.Add(added);
                if (isUnsent)
                    notes.Add("Nothing says what it is at first, so it is empty", $"{entity.Name}.{added.Name.Value}");
            }
        foreach (var owner in entity.Owners)
            if (!PointsAt(entity, owner, owner.Name))
                entity.Fields.Add(Added(entity, owner.Name, owner, DeleteRule.Cascade, false));
    }

    /// <summary><c>customer_id</c> points at Customer, <c>created_by_user_id</c> at User, <c>parent_id</c> at its own kind.</summary>
    private static FoundEntity? TargetOf(Field field, FoundEntity own, List<FoundEntity> entities)
    {
        var stem = Names.Words(field.Name.Value).ToList();
        if (field.IsKey || stem.Count < 2 || stem[^1] != "id")
            return null;
        stem.RemoveAt(stem.Count - 1);
        var name = string.Join('_', stem);
        var target = name == "parent" ? own
            : entities.Find(entity => Names.Same(entity.Name, name) || Names.Same(entity.Noun, name))
            ?? entities.Find(entity => Names.Words(entity.Name).Count == 1 && Names.Same(entity.Name, stem[^1]));
        return target?.Key is { } key && SameKind(key.Type.Value, field.Type.Value) ? target : null;
    }

    private static bool SameKind(FieldType left, FieldType right) => left is ScalarType { Kind: var kind } && right is ScalarType other && other.Kind == kind;

    private static bool PointsAt(FoundEntity entity, FoundEntity other, string member) =>
        entity.Fields.Exists(field => field.Reference?.Entity.Value == other.Name || Names.Same(field.Name.Value, member + "_id"));

    private static Field Added(FoundEntity entity, string name, FoundEntity other, DeleteRule rule, bool isNullable)
    {
        var isCamel = entity.Fields.Exists(field => field.Name.Value.Any(char.IsUpper)) && !entity.Fields.Exists(field => field.Name.Value.Contains('_', StringComparison.Ordinal));
        var field = new Field(new(isCamel ? Names.Camel(name + "_id") : Names.Snake(name) + "_id", default), new(other.Key?.Type.Value ?? new ScalarType(ScalarKind.Uuid), default), default) { IsOptional = isNullable };
        return Pointing(field, other, rule);
    }

    private static Field Pointing(Field field, FoundEntity target, DeleteRule rule) => field with { Reference = new(new(target.Name, default), null, rule), Checks = [] };
}
