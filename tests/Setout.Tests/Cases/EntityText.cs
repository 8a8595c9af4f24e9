using Setout.Planning;
using Setout.Types;

namespace Setout.Tests.Cases;

/// <summary>An entity of a plan as text.</summary>
internal static class EntityText
{
    public static IEnumerable<string> Lines(PlannedEntity entity)
    {
        yield return $"{entity.Name} ({entity.Table})";
        foreach (var field in entity.Fields)
        {
            yield return $"  {Field(field, entity)}";
            foreach (var inferred in PlanText.Inferred(field.Inferences))
                yield return $"    {inferred}";
        }
        foreach (var unique in entity.Unique)
            yield return $"  unique: {string.Join(", ", unique)}";
        foreach (var check in entity.Checks)
            yield return $"  check: {check.Value}";
        foreach (var index in entity.Indexes)
            yield return index.UniqueWhere is { } condition
                ? $"  unique: {string.Join(", ", index.Fields)} where {condition}"
                : $"  index: {string.Join(", ", index.Fields)} ({index.Reason})";
        foreach (var inferred in PlanText.Inferred(entity.Inferences))
            yield return $"  {inferred}";
    }

    private static string Field(PlannedField field, PlannedEntity entity)
    {
        var text = $"{field.Name}: {field.Type}{(field.IsNullable ? "?" : "")}";
        if (entity.Key.Contains(field.Name))
            text += " pk";
        if (field.Writer != FieldWriter.Caller)
            text += $" set by the server ({field.Writer})";
        if (field.Default is { } value)
            text += $" = {Default(value)}";
        if (field.Reference is { } reference)
            text += $" -> {reference.Entity}.{reference.Field} on delete {reference.OnDelete}";
        if (field.FormerName.Length > 0)
            text += $" (was {field.FormerName})";
        return field.Description.Length == 0 ? text : $"{text} -- {field.Description}";
    }

    private static string Default(DefaultValue value) => value switch
    {
        ConstantDefault constant => constant.Value switch { null => "null", string text => $"'{text}'", bool truth => truth ? "true" : "false", var other => $"{other}" },
        JsonDefault json => json.Json,
        NowDefault => "now",
        NewIdDefault => "a new id",
        UnknownDefault unknown => $"? {unknown.Text}",
        _ => $"{value}",
    };
}
