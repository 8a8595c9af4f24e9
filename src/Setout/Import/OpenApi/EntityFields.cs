using Setout.Export.OpenApi;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>The bodies that show an entity become its fields.</summary>
internal sealed class EntityFields(ComponentNames components, List<FoundEntity> entities, ImportNotes notes)
{
    private readonly MadeUpValues made = new(notes);

    /// <summary>Tells the fields of all entities, keys before the references to them.</summary>
    public void Tell()
    {
        foreach (var entity in entities)
            entity.Fields = Own(entity);
        foreach (var entity in entities)
            EntityKeys.Tell(entity, notes);
        foreach (var entity in entities)
            EntityReferences.Tell(entity, entities, Related(entity), notes);
    }

    private List<Field> Own(FoundEntity entity)
    {
        var fields = new List<Field>();
        foreach (var (name, uses) in Uses(entity))
            if (!IsTold(entity, name, uses))
                fields.Add(made.Up(entity, uses, FieldOf(entity, name, uses)));
        foreach (var (name, schema) in entity.Filters)
            if (!fields.Exists(field => Names.Same(field.Name.Value, name)))
                fields.Add(MemberField.Write(name, [new(new(name, schema, true), ViewKind.Answer)]));
        return fields;
    }

    private Field FieldOf(FoundEntity entity, string name, List<MemberUse> uses)
    {
        var field = MemberField.Write(name, uses);
        if (uses.Exists(use => Schemas.Bare(use.Member.Schema).Pattern is { } pattern && field.Type.Value is not ScalarType { Kind: ScalarKind.Time } && pattern.Length > 0))
            notes.Add("A pattern is not checked", $"{entity.Name}.{name}");
        if (field.Type.Value is JsonType && uses.Exists(use => Schemas.IsObject(Schemas.Items(use.Member.Schema) ?? use.Member.Schema)))
            notes.Add("Kept as JSON, its members are not checked", $"{entity.Name}.{name}");
        if (uses.Exists(use => Schemas.Bare(use.Member.Schema) is { MinItems: > 0 } or { MaxItems: < NominalLimits.Items } or { UniqueItems: true }))
            notes.Add("How many items a list has is not checked", $"{entity.Name}.{name}");
        if (uses.Exists(use => use.Member.Schema.Deprecated))
            notes.Add("Deprecated, which a design does not say", $"{entity.Name}.{name}");
        if (field.IsOptional == true && Names.Key(name) != "id" && uses.Exists(use => use.Kind == ViewKind.Answer && !use.Member.IsRequired && !use.Member.IsNullable))
            notes.Add("What an answer may leave out is sent as null", $"{entity.Name}.{name}");
        return field;
    }

    /// <summary>The members by name, those of the fullest answer first.</summary>
    private static Dictionary<string, List<MemberUse>> Uses(FoundEntity entity)
    {
        var uses = new Dictionary<string, List<MemberUse>>(StringComparer.Ordinal);
        foreach (var view in entity.Views.OrderBy(view => view.Kind).ThenByDescending(view => Schemas.Members(view.Schema).Count))
            foreach (var member in Schemas.Members(view.Schema))
            {
                if (!uses.TryGetValue(member.Name, out var known))
                    uses[member.Name] = known = [];
                known.Add(new(member, view.Kind));
            }
        return uses;
    }

    /// <summary>Whether a member is no field but follows from others: nested rows, their number, a constant.</summary>
    private bool IsTold(FoundEntity entity, string name, List<MemberUse> uses) =>
        NestedIn(entity, name, uses) is not null || IsCount(name) || IsOwnedList(entity, name, uses)
        || uses.TrueForAll(use => use.Kind == ViewKind.Answer && SchemaTypes.Only(use.Member.Schema) is not null);

    private bool IsCount(string name) =>
        Names.Words(name) is [.., "count"] words && entities.Exists(entity => Names.Same(entity.Name, string.Join('_', words.SkipLast(1))) || Names.Same(entity.Noun, string.Join('_', words.SkipLast(1))));

    /// <summary>The items that are sent with their order, though no answer shows them nested.</summary>
    private bool IsOwnedList(FoundEntity entity, string name, List<MemberUse> uses) =>
        uses.TrueForAll(use => Schemas.Items(use.Member.Schema) is { } items && Schemas.IsObject(items))
        && entities.Exists(other => other.Owners.Contains(entity) && (Names.Same(other.Noun, name) || Names.Same(other.Name, name)));

    /// <summary>The relations that answers show nested, by their members.</summary>
    private IEnumerable<(string Member, FoundEntity Other, bool IsNullable)> Related(FoundEntity entity) =>
        from use in Uses(entity)
        let other = NestedIn(entity, use.Key, use.Value)
        where other is not null && use.Value.Exists(each => Schemas.Items(each.Member.Schema) is null)
        select (use.Key, other, use.Value.Exists(each => each.Member.IsNullable || !each.Member.IsRequired));

    /// <summary>The entity of which a member shows a row, or rows; null where it is sent as a whole and belongs to the row.</summary>
    private FoundEntity? NestedIn(FoundEntity entity, string name, List<MemberUse> uses)
    {
        foreach (var use in uses.Where(use => use.Kind == ViewKind.Answer))
        {
            var items = Schemas.Items(use.Member.Schema);
            var nested = items ?? use.Member.Schema;
            if (!Schemas.IsObject(nested) || EntityFinder.EntityOf(nested, components, entities) is not { } other)
                continue;
            if (items is null && uses.Exists(each => each.Kind != ViewKind.Answer) || items is not null && !other.Owners.Contains(entity))
                continue;
            return other;
        }
        return null;
    }
}

/// <summary>A member in one of the bodies.</summary>
internal sealed record MemberUse(SchemaMember Member, ViewKind Kind);
