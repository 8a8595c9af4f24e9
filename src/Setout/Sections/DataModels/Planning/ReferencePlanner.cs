using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.DataModels.Planning;

/// <summary>References find the rows they point at: those stated at fields, apart from them, in words, and by name.</summary>
internal static class ReferencePlanner
{
    /// <param name="entities">Planned, references not yet resolved.</param>
    /// <param name="written">The same entities in the same order, as written.</param>
    public static List<PlannedEntity> Resolve(List<PlannedEntity> entities, List<Entity> written)
    {
        var index = new EntityIndex(entities);
        return [.. entities.Zip(written, (entity, text) => Resolve(entity, new(text, index), index))];
    }

    private static PlannedEntity Resolve(PlannedEntity entity, WrittenReferences written, EntityIndex index)
    {
        var fields = entity.Fields.Select(field => Resolve(entity, field, written, index)).ToEquatableArray();
        return entity with { Fields = fields, Indexes = WithReferences(entity, fields) };
    }

    /// <summary>The indexes of an entity and one for each reference that none of them finds rows by.</summary>
    private static EquatableArray<PlannedIndex> WithReferences(PlannedEntity entity, EquatableArray<PlannedField> fields)
    {
        if (!fields.Any(field => field.Reference is not null))
            return entity.Indexes;
        var indexed = entity.IndexedFields();
        var referencing = fields
            .Where(field => field.Reference is not null && !indexed.Contains(field.Name))
            .Select(field => new PlannedIndex([field.Name], $"references {field.Reference!.Entity}"));
        return entity.Indexes.Concat(referencing).ToEquatableArray();
    }

    private static PlannedField Resolve(PlannedEntity entity, PlannedField field, WrittenReferences written, EntityIndex index) =>
        !field.Origin.IsWritten ? field
        : written.Of(field.Name) is { } stated ? Stated(field, stated, index)
        : ByName(entity, field, written, index);

    private static PlannedField Stated(PlannedField field, Reference stated, EntityIndex index)
    {
        if (index.Find(stated.Entity.Value) is not { } target || target.Key.Count != 1)
            return field;
        var targetField = target.Fields.FirstOrDefault(candidate => candidate.Name.Equals(stated.Field ?? target.Key[0], StringComparison.OrdinalIgnoreCase))
            ?? target.Field(target.Key[0]);
        if (targetField.Name != target.Key[0] && !target.Unique.Any(set => set.Count == 1 && set[0] == targetField.Name))
            targetField = target.Field(target.Key[0]);
        // A list keeps the ids, and nothing checks that their rows exist.
        if (field.Type is ArrayType)
            return field with { Type = new ArrayType(targetField.Type) };
        var rule = stated.OnDelete == DeleteRule.Unstated ? DeleteRule.Restrict : stated.OnDelete;
        if (rule == DeleteRule.SetNull && !field.IsNullable)
            rule = DeleteRule.Restrict;
        return Pointing(field, target, targetField, rule);
    }

    /// <summary>Fields that are named after an entity which was inferred late point at it: <c>user_id</c> at the accounts.</summary>
    public static void PointAt(List<PlannedEntity> entities, string name)
    {
        var late = new EntityIndex(entities.FindAll(entity => entity.Name == name));
        for (var at = 0; at < entities.Count; at++)
            if (entities[at].Name != name)
                entities[at] = ByName(entities[at], late);
    }

    /// <summary>An inferred entity: its references have names only.</summary>
    public static PlannedEntity ByName(PlannedEntity entity, EntityIndex index)
    {
        var fields = entity.Fields.Select(field => field.Reference is null ? ByName(entity, field, null, index) : field).ToEquatableArray();
        return entity with { Fields = fields, Indexes = WithReferences(entity, fields) };
    }

    /// <summary><c>customer_id</c> beside an entity Customer whose key has the same type.</summary>
    private static PlannedField ByName(PlannedEntity entity, PlannedField field, WrittenReferences? written, EntityIndex index)
    {
        var words = Names.Words(field.Name);
        if (words.Count < 2 || words[^1] != "id" || entity.Key.Count == 1 && entity.Key[0] == field.Name)
            return field;
        var name = string.Concat(words.Take(words.Count - 1));
        if (index.Find(name) is not { } target || target.Name == entity.Name || target.Key.Count != 1)
            return field;
        var key = target.Field(target.Key[0]);
        if (!SameKind(key.Type, field.Type))
            return field;
        var reason = written?.IsRelated(target) == true
            ? "the relationships say so"
            : $"its name and type are those of the key of {target.Name}";
        var pointing = Pointing(field, target, key, DeleteRule.Restrict);
        return pointing with { Inferences = [.. field.Inferences, new($"references {target.Name}", reason, field.Origin)] };
    }

    private static PlannedField Pointing(PlannedField field, PlannedEntity target, PlannedField targetField, DeleteRule rule) =>
        field with
        {
            Type = targetField.Type,
            Reference = new(target.Name, targetField.Name, rule),
            Inferences = SameKind(field.Type, targetField.Type)
                ? field.Inferences
                : [.. field.Inferences, new($"type {targetField.Type}", $"that of {target.Name}.{targetField.Name}, which it references", field.Origin)],
        };

    private static bool SameKind(FieldType left, FieldType right) =>
        left is ScalarType a && right is ScalarType b && a.Kind == b.Kind;
}
