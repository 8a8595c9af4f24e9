using Setout.Diagnostics;
using Setout.Sections.DataModels.Rules;
using Setout.Types;
using Setout.Types.Entities;

namespace Setout.Sections.DataModels.Reading;

/// <summary>Makes entities of what was collected, when all names are known; says which texts are live.</summary>
internal sealed class EntityFinisher(List<EntityEntry> entries, NamedEnums enums, ReadingReport report)
{
    private readonly RelationshipReader relationships = new(entries);
    private readonly HashSet<string> names = entries.SelectMany(entry => new[] { Names.Key(entry.Name.Value), Names.Key(entry.Table?.Value ?? "") }).ToHashSet(StringComparer.Ordinal);

    public EquatableArray<Entity> Finish() => entries.Select(Finish).ToEquatableArray();

    private Entity Finish(EntityEntry entry)
    {
        foreach (var constraint in entry.Constraints)
            entry.Draft?.Add(constraint);
        var fields = entry.Draft?.Fields.Select(field => Resolve(field.ToField(), entry.Draft.Notation)).ToList() ?? [];
        var constraints = entry.Draft?.Constraints ?? entry.Constraints;
        EnumChecks.Apply(fields, constraints);
        var related = entry.Relations.SelectMany(statement => relationships.Read(statement, entry)).ToEquatableArray();
        var entity = new Entity(entry.Name, entry.Span)
        {
            TableName = entry.Table,
            FormerName = entry.FormerName,
            Notation = entry.Draft?.Notation ?? EntityNotation.None,
            NotationSpan = entry.Draft?.Span ?? default,
            Fields = fields.ToEquatableArray(),
            Constraints = constraints.ToEquatableArray(),
            Relationships = related,
            Description = entry.Description.Length > 0 ? entry.Description : entry.Draft?.Description ?? "",
            ImpliedKey = entry.Draft?.ImpliedKey,
            Text = entry.Text,
        };
        foreach (var finding in entry.Draft is { } counted ? counted.Findings.Concat(counted.Fields.SelectMany(field => field.Findings)) : [])
            report.Add(finding);
        Mark(entity, entry.Draft?.Folded ?? []);
        Compare(entity, entry.Others);
        return entity;
    }

    /// <summary>What describes the entity a second time is held against what counts. A sample states no type.</summary>
    private void Compare(Entity entity, List<EntityDraft> others)
    {
        var known = others.Count == 0 ? null : entity.Fields.DistinctBy(field => Names.Key(field.Name.Value)).ToDictionary(field => Names.Key(field.Name.Value), StringComparer.Ordinal);
        foreach (var other in others.Where(other => other.Notation is not (EntityNotation.Json or EntityNotation.Names)).SelectMany(other => other.Fields).Select(draft => draft.ToField()))
            if (known!.GetValueOrDefault(Names.Key(other.Name.Value)) is { } field && FieldStatedOtherwise.Between(entity.Name.Value, Named(other), field) is { } finding)
                report.Add(finding);
    }

    private Field Named(Field field) =>
        field.Type.Value is UnknownType unknown && enums.Find(unknown.Text) is { } values ? field with { Type = new(values, field.Type.Span) } : field;

    private Field Resolve(Field field, EntityNotation notation)
    {
        if (field.Default is { Value: Setout.Types.UnknownDefault text })
            report.Add(UnreadableDefault.Rule.At(field.Default.Span, $"the default `{text.Text}` of `{field.Name.Value}` is not understood: only constants, now() and new ids are"));
        return field.Type.Value switch
        {
            UnknownType unknown => Resolve(field, unknown, notation),
            ArrayType { Item: UnknownType item } when enums.Find(item.Text) is { } values => field with { Type = new(new ArrayType(values), field.Type.Span) },
            // A list of other rows is the far side of their references, or is kept as it is.
            ArrayType { Item: UnknownType item } when Names.Key(item.Text).Length > 0 && names.Contains(Names.Key(item.Text)) => field with { Type = new(new ArrayType(new JsonType()), field.Type.Span) },
            ArrayType { Item: UnknownType item } => Unknown(field, item.Text, notation),
            _ => field,
        };
    }

    /// <summary>A type that is the name of an enum, or of an entity, which it references.</summary>
    private Field Resolve(Field field, UnknownType unknown, EntityNotation notation)
    {
        if (enums.Find(unknown.Text) is { } values)
            return field with
            {
                Type = new(values, field.Type.Span),
                Default = field.Default is null ? null : new(Setout.Types.Fields.DefaultFit.To(values, field.Default.Value), field.Default.Span),
            };
        if (!names.Contains(Names.Key(unknown.Text)) || Names.Key(unknown.Text).Length == 0)
            return Unknown(field, unknown.Text, notation);
        return field with
        {
            Type = new(new ScalarType(ScalarKind.Uuid), field.Type.Span),
            Reference = field.Reference ?? new(new(unknown.Text, field.Type.Span), null, DeleteRule.Unstated),
        };
    }

    /// <summary>In a program a type may well be declared elsewhere; in a notation made for designs it is a mistake.</summary>
    private Field Unknown(Field field, string type, EntityNotation notation)
    {
        report.Add(UnknownTypeWord.Rule.At(field.Type.Span, $"`{type}` is no known type of `{field.Name.Value}`")
            .Suggesting(new(Word(type), field.Type.Span), DidYouMean.Nearest(Word(type), TypeTable.Words)) with
        { Severity = notation == EntityNotation.Program ? Severity.Warning : UnknownTypeWord.Rule.Severity });
        return field;
    }

    /// <summary>A type without what stands in its parentheses.</summary>
    private static string Word(string type) => type.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? type[..open].TrimEnd() : type;

    private void Mark(Entity entity, List<SourceSpan> folded)
    {
        report.Live(entity.Name.Span, $"entity {entity.Name.Value}");
        if (entity.TableName is { } table && !table.Span.IsSamePlace(entity.Name.Span))
            report.Live(table.Span, $"table of {entity.Name.Value}");
        foreach (var field in entity.Fields)
            report.Live(field.Span, $"field {entity.Name.Value}.{field.Name.Value}");
        foreach (var constraint in entity.Constraints.Select(constraint => constraint.Span).Concat(folded))
            report.Live(constraint, $"constraint of {entity.Name.Value}");
        foreach (var relationship in entity.Relationships)
            if (relationship.Kind != RelationshipKind.Unknown && relationship.Other is not null)
                report.Live(relationship.Statement.Span, $"relationship of {entity.Name.Value} with {relationship.Other.Value}");
    }
}
