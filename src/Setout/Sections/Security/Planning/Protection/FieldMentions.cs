using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>Finds out which field a name means: never by guessing.</summary>
internal sealed class FieldMentions
{
    /// <summary>Words that speak of everything before they speak of a field of that name.</summary>
    private static readonly HashSet<string> Plain =
        ["data", "key", "value", "information", "content", "file", "record", "type", "name", "status", "user", "id", "disk", "database", "backup", "storage", "traffic", "log", "access", "service", "session", "connection", "code", "state", "role", "description", "title", "body", "message", "system", "request", "response"];

    private readonly Dictionary<string, PlannedEntity> entities = new(StringComparer.Ordinal);
    private readonly ILookup<string, FieldMention> fields;
    private readonly ILookup<string, FieldMention> qualified;

    public FieldMentions(IReadOnlyList<PlannedEntity> all)
    {
        foreach (var entity in all)
        {
            entities.TryAdd(Names.Key(entity.Name), entity);
            entities.TryAdd(Names.Key(entity.Table), entity);
        }
        var each = all.SelectMany(entity => entity.Fields.Where(field => !field.IsHidden).Select(field => new FieldMention(entity, field))).ToList();
        fields = each.ToLookup(mention => Names.Key(mention.Field.Name), StringComparer.Ordinal);
        qualified = each.ToLookup(mention => Names.Key(mention.Entity.Name) + Names.Key(mention.Field.Name), StringComparer.Ordinal);
    }

    public PlannedEntity? Entity(string name) => entities.GetValueOrDefault(Names.Key(name));

    /// <summary>The field of <c>Patient.ssn</c>.</summary>
    /// <param name="name">With at least one point.</param>
    /// <param name="entity">Whose field it would be; null where that is none either.</param>
    public FieldMention? Dotted(string name, out PlannedEntity? entity)
    {
        var parts = name.Split('.');
        entity = Entity(parts[^2]);
        return entity is null ? null : In(entity, parts[^1]);
    }

    /// <summary>The field of a name in an entity.</summary>
    public static FieldMention? In(PlannedEntity entity, string name) =>
        entity.Fields.FirstOrDefault(field => !field.IsHidden && Names.Same(field.Name, name)) is { } field ? new(entity, field) : null;

    /// <summary>The only field of a name; null where there is none or several.</summary>
    public FieldMention? Only(string name) => fields[Names.Key(name)].Take(2).ToList() is [var one] ? one : null;

    /// <summary>The only field that running words mean: <c>card numbers</c>.</summary>
    public FieldMention? InWords(string words)
    {
        var key = Names.Key(words);
        if (qualified[key].Take(2).ToList() is [var whole])
            return whole;
        return Plain.Contains(key) ? null : Only(words);
    }
}
