using Setout.Planning;

namespace Setout.Sections.DataModels.Planning;

/// <summary>Entities as written become entities that can be stored: keys, types, references, defaults.</summary>
internal static class EntityPlanner
{
    /// <summary>The entities that have fields; the others get theirs from the shapes of the API, if it has any.</summary>
    public static List<PlannedEntity> Plan(DataModelsSection models, PlanningReport report)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var written = new List<Entity>();
        foreach (var entity in models.Entities)
            if (!entity.Fields.IsEmpty && taken.Add(Names.Key(entity.Name.Value)) && taken.Add($"table {TableOf(entity)}"))
                written.Add(entity);
        return ReferencePlanner.Resolve(written.ConvertAll(entity => Plan(entity, report)), written);
    }

    /// <summary>The name of a table for an entity that states none.</summary>
    public static string TableFor(string entity)
    {
        var words = Names.Words(entity);
        return words.IsEmpty ? "rows" : string.Join('_', [.. words.Take(words.Count - 1), Names.Plural(words[^1])]);
    }

    private static string TableOf(Entity entity) => entity.TableName?.Value ?? TableFor(entity.Name.Value);

    private static PlannedEntity Plan(Entity entity, PlanningReport report)
    {
        var inferences = new List<Inference>();
        var table = TableOf(entity);
        if (entity.TableName is null)
            inferences.Add(new($"table `{table}`", "the plural of the entity's name", entity.Name.Span));

        var key = KeyPlanner.KeyOf(entity, inferences);
        // A table that marks what is required says by that what is not.
        var statesRequired = entity.Notation == EntityNotation.Table && entity.Fields.Any(field => field.IsOptional == false);
        var keys = key.ToHashSet(StringComparer.Ordinal);
        var fields = new List<PlannedField>();
        if (!entity.Fields.Any(field => keys.Contains(field.Name.Value)))
            fields.Add(KeyPlanner.MadeUpKey(entity));
        var taken = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var field in entity.Fields)
            if (taken.Add(field.Name.Value))
                fields.Add(FieldPlanner.Plan(statesRequired && field.IsOptional is null ? field with { IsOptional = true } : field, keys, report));
        var spelling = fields.ToDictionary(field => field.Name, field => field.Name, StringComparer.OrdinalIgnoreCase);

        return new PlannedEntity(entity.Name.Value, table, entity.Name.Span)
        {
            Fields = fields.ToEquatableArray(),
            Key = key,
            Unique = UniqueSets(entity, key, spelling),
            Checks = Checks(entity, spelling),
            Indexes = Indexes(entity, spelling),
            FormerName = entity.FormerName?.Value ?? "",
            Inferences = inferences.ToEquatableArray(),
        };
    }

    private static EquatableArray<EquatableArray<string>> UniqueSets(Entity entity, EquatableArray<string> key, Dictionary<string, string> spelling)
    {
        if (entity.Constraints.IsEmpty && !entity.Fields.Any(field => field.IsUnique))
            return [];
        var single = entity.Fields.Where(field => field.IsUnique).Select(field => (EquatableArray<string>)[field.Name.Value]);
        var several = entity.Constraints.Select(constraint => constraint switch
        {
            UniqueConstraint unique => unique.Fields,
            IndexConstraint { IsUnique: true, Condition: null } index => index.Fields,
            _ => default,
        });
        return single.Concat(several)
            .Select(set => Spelled(set, spelling))
            .Where(set => !set.IsEmpty && !set.SequenceEqual(key))
            .Distinct()
            .ToEquatableArray();
    }

    private static EquatableArray<Written<Expressions.Expression>> Checks(Entity entity, Dictionary<string, string> spelling) =>
        entity.Constraints.IsEmpty && entity.Fields.All(field => field.Checks.IsEmpty) ? [] : entity.Fields.SelectMany(field => field.Checks)
            .Concat(entity.Constraints.OfType<CheckConstraint>().Select(check => new Written<Expressions.Expression>(check.Condition, check.Span)))
            .Where(check => check.Value.Fields().All(name => spelling.GetValueOrDefault(name) == name))
            .Distinct()
            .ToEquatableArray();

    private static EquatableArray<PlannedIndex> Indexes(Entity entity, Dictionary<string, string> spelling) =>
        entity.Constraints.IsEmpty && !entity.Fields.Any(field => field.IsIndexed) ? [] : entity.Fields.Where(field => field.IsIndexed).Select(field => (EquatableArray<string>)[field.Name.Value])
            .Concat(entity.Constraints.OfType<IndexConstraint>().Where(index => !index.IsUnique).Select(index => Spelled(index.Fields, spelling)))
            .Where(fields => !fields.IsEmpty)
            .Distinct()
            .Select(fields => new PlannedIndex(fields, "stated in the design"))
            .Concat(Partial(entity, spelling))
            .ToEquatableArray();

    private static IEnumerable<PlannedIndex> Partial(Entity entity, Dictionary<string, string> spelling) =>
        from index in entity.Constraints.OfType<IndexConstraint>()
        where index is { IsUnique: true, Condition: not null } && index.Condition.Fields().All(name => spelling.GetValueOrDefault(name) == name)
        let fields = Spelled(index.Fields, spelling)
        where !fields.IsEmpty
        select new PlannedIndex(fields, "stated in the design") { UniqueWhere = index.Condition };

    /// <summary>The fields as spelled where they are declared; empty when one is not declared at all.</summary>
    private static EquatableArray<string> Spelled(EquatableArray<string> names, Dictionary<string, string> spelling)
    {
        var spelled = names
            .Select(name => spelling.GetValueOrDefault(name))
            .OfType<string>()
            .Distinct()
            .ToEquatableArray();
        return spelled.Count == names.Count ? spelled : [];
    }
}
