namespace Setout.Sections.DataModels.Reading;

/// <summary>Reads relationships in words: "An order belongs to one customer", "Doctor 1:N Appointment", "has many orders".</summary>
internal sealed class RelationshipReader(IReadOnlyList<EntityEntry> entries)
{
    private readonly EntityMentions mentions = new(entries);

    /// <summary>The relationships that a statement says of an entity, one for each other entity.</summary>
    public IEnumerable<Relationship> Read(Statement statement, EntityEntry owner)
    {
        var verb = RelationshipWords.Find(statement.Text.Plain);
        var found = mentions.In(statement.Text);
        if (verb is not { } said)
            return [new(statement, RelationshipKind.Unknown, found.Find(mention => mention.Entity != owner)?.Name)];
        var before = found.FindAll(mention => mention.Start < said.Start);
        var behind = found.FindAll(mention => mention.Start >= said.Start);
        // "A customer has many orders" below Order is said from the other side.
        if (behind.Exists(mention => mention.Entity == owner) && before.Find(mention => mention.Entity != owner) is { } subject)
            return [new(statement, Inverse(said.Kind), subject.Name)];
        var others = behind.FindAll(mention => mention.Entity != owner);
        if (others.Count == 0)
            others = behind.Count > 0 ? behind : before.FindAll(mention => mention.Entity != owner);
        if (others.Count == 0)
            return [new(statement, said.Kind, null)];
        return said.Kind == RelationshipKind.ManyToMany
            ? [new(statement, said.Kind, others[0].Name)]
            : others.DistinctBy(mention => mention.Entity).Select(mention => new Relationship(statement, said.Kind, mention.Name));
    }

    private static RelationshipKind Inverse(RelationshipKind kind) => kind switch
    {
        RelationshipKind.HasMany or RelationshipKind.HasOne => RelationshipKind.BelongsTo,
        RelationshipKind.BelongsTo => RelationshipKind.HasMany,
        _ => kind,
    };
}
