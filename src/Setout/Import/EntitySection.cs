using System.Text;
using Setout.Export.Canonical;
using Setout.Planning;
using Setout.Sections.DataModels;
using Setout.Types;

namespace Setout.Import;

/// <summary>An entity as its section: heading, table, field lines.</summary>
internal static class EntitySection
{
    /// <param name="entity">As read.</param>
    /// <param name="plan">What it means.</param>
    /// <param name="names">What entities are called in the design, by their names in the source.</param>
    public static string Write(Entity entity, Plan plan, Dictionary<string, string> names)
    {
        var planned = plan.Entities.FirstOrDefault(each => each.Name == entity.Name.Value);
        var name = names.GetValueOrDefault(entity.Name.Value, entity.Name.Value);
        var text = new StringBuilder($"### Entity: {name}\n\n");
        if (entity.Description.Length > 0)
            text.Append(entity.Description.ReplaceLineEndings(" ")).Append("\n\n");
        if (planned is not null && ImportedNames.NeedsTable(name, planned.Table))
            text.Append($"**Table**: `{planned.Table}`\n\n");
        text.Append("```\n").AppendJoin('\n', Lines(entity, plan, planned, names)).Append("\n```\n");
        return text.ToString();
    }

    private static IEnumerable<string> Lines(Entity entity, Plan plan, PlannedEntity? planned, Dictionary<string, string> names) =>
        entity.Fields.Select(field => Line(SayableFields.Of(field), plan, planned?.Fields.FirstOrDefault(each => each.Name == field.Name.Value), names))
            .Concat(entity.Constraints.Select(constraint => ConstraintLine.Write(Renamed(constraint, names)))).OfType<string>();

    private static string? Line(Field field, Plan plan, PlannedField? meant, Dictionary<string, string> names)
    {
        var namesTarget = meant?.Reference is not { } target || plan.Entity(target.Entity) is var pointed && (pointed.Key.Count != 1 || pointed.Key[0] != target.Field);
        var renamed = field.Reference is { } reference ? field with { Reference = Renamed(reference, names) } : field;
        return FieldLine.Write(renamed, meant?.IsNullable ?? field.IsOptional == true, namesTarget);
    }

    private static Reference Renamed(Reference reference, Dictionary<string, string> names) =>
        reference with { Entity = reference.Entity with { Value = names.GetValueOrDefault(reference.Entity.Value, reference.Entity.Value) } };

    private static EntityConstraint Renamed(EntityConstraint constraint, Dictionary<string, string> names) =>
        constraint is ReferenceConstraint reference ? reference with { Reference = Renamed(reference.Reference, names) } : constraint;
}
