using Setout.Planning;

namespace Setout.Sections.DataModels.Planning;

/// <summary>Entities as written become entities that can be stored: keys, types, references, defaults.</summary>
internal static class EntityPlanner
{
    /// <summary>The entities that have fields; the others get theirs from the shapes of the API, if it has any.</summary>
    public static List<PlannedEntity> Plan(DataModelsSection models, PlanningReport report)
    {
        var entities = new List<PlannedEntity>();
        foreach (var entity in models.Entities)
            if (!entity.Fields.IsEmpty && !entities.Exists(known => SameEntity(known, entity)))
                entities.Add(Plan(entity, report));
        return ReferencePlanner.Resolve(entities, models, report);
    }

    /// <summary>The name of a table for an entity that states none.</summary>
    public static string TableFor(string entity)
    {
        var words = Names.Words(entity);
        return words.IsEmpty ? "rows" : string.Join('_', [.. words.Take(words.Count - 1), Names.Plural(words[^1])]);
    }

    private static bool SameEntity(PlannedEntity known, Entity entity) =>
        Names.Same(known.Name, entity.Name.Value)
        || known.Table.Equals(entity.TableName?.Value ?? TableFor(entity.Name.Value), StringComparison.OrdinalIgnoreCase);

    private static PlannedEntity Plan(Entity entity, PlanningReport report)
    {
        var inferences = new List<Inference>();
        var table = entity.TableName?.Value ?? TableFor(entity.Name.Value);
        if (entity.TableName is null)
            inferences.Add(new($"table `{table}`", "the plural of the entity's name", entity.Name.Span));

        var key = KeyPlanner.KeyOf(entity, inferences);
        var fields = new List<PlannedField>();
        if (!entity.Fields.Any(field => key.Contains(field.Name.Value)))
            fields.Add(KeyPlanner.MadeUpKey(entity));
        foreach (var field in entity.Fields)
            if (!fields.Exists(known => known.Name.Equals(field.Name.Value, StringComparison.OrdinalIgnoreCase)))
                fields.Add(FieldPlanner.Plan(entity, field, key, report));

        return new PlannedEntity(entity.Name.Value, table, entity.Name.Span)
        {
            Fields = fields.ToEquatableArray(),
            Key = key,
            Unique = UniqueSets(entity, key),
            Checks = Checks(entity),
            Indexes = Indexes(entity),
            FormerName = entity.FormerName?.Value ?? "",
            Inferences = inferences.ToEquatableArray(),
        };
    }

    private static EquatableArray<EquatableArray<string>> UniqueSets(Entity entity, EquatableArray<string> key)
    {
        var single = entity.Fields.Where(field => field.IsUnique).Select(field => (EquatableArray<string>)[field.Name.Value]);
        var several = entity.Constraints.Select(constraint => constraint switch
        {
            UniqueConstraint unique => unique.Fields,
            IndexConstraint { IsUnique: true } index => index.Fields,
            _ => default,
        });
        return single.Concat(several)
            .Select(set => Spelled(entity, set))
            .Where(set => !set.IsEmpty && !set.SequenceEqual(key))
            .Distinct()
            .ToEquatableArray();
    }

    private static EquatableArray<Written<Expressions.Expression>> Checks(Entity entity) =>
        entity.Fields.SelectMany(field => field.Checks)
            .Concat(entity.Constraints.OfType<CheckConstraint>().Select(check => new Written<Expressions.Expression>(check.Condition, check.Span)))
            .Where(check => ExpressionFields.In(check.Value).All(name => entity.Fields.Any(field => field.Name.Value == name)))
            .Distinct()
            .ToEquatableArray();

    private static EquatableArray<PlannedIndex> Indexes(Entity entity) =>
        entity.Fields.Where(field => field.IsIndexed).Select(field => (EquatableArray<string>)[field.Name.Value])
            .Concat(entity.Constraints.OfType<IndexConstraint>().Where(index => !index.IsUnique).Select(index => Spelled(entity, index.Fields)))
            .Where(fields => !fields.IsEmpty)
            .Distinct()
            .Select(fields => new PlannedIndex(fields, "stated in the design"))
            .ToEquatableArray();

    /// <summary>The fields as spelled where they are declared; empty when one is not declared at all.</summary>
    private static EquatableArray<string> Spelled(Entity entity, EquatableArray<string> names)
    {
        var spelled = names
            .Select(name => entity.Fields.FirstOrDefault(field => field.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name.Value)
            .OfType<string>()
            .Distinct()
            .ToEquatableArray();
        return spelled.Count == names.Count ? spelled : [];
    }
}
