using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Explain;

/// <summary>What is stored, and what was concluded about it.</summary>
internal static class EntityView
{
    public static void Write(Plan plan, TextWriter output, Ink ink)
    {
        if (plan.Entities.IsEmpty)
            return;
        output.WriteLine($"\n{ink.Paint(Words.Count(plan.Entities.Count, "entity", "entities"), Style.Bold)}\n");
        foreach (var entity in plan.Entities)
            Write(entity, output, ink);
    }

    private static void Write(PlannedEntity entity, TextWriter output, Ink ink)
    {
        output.WriteLine($"{ink.Paint(entity.Name, Style.Bold)}  table {entity.Table}  {ink.Paint(entity.Origin.ToString(), Style.Faint)}");
        var names = entity.Fields.Max(field => Columns.Of(field.Name));
        var types = entity.Fields.Max(field => Columns.Of(TypeOf(field)));
        foreach (var field in entity.Fields)
        {
            output.WriteLine($"    {Columns.Pad(field.Name, names)}  {Columns.Pad(TypeOf(field), types)}  {ink.Paint(Role(field, entity), Style.Cyan)}".TrimEnd());
            InferenceView.Write(field.Inferences, output, ink);
        }
        InferenceView.Write(entity.Inferences, output, ink);
    }

    private static string TypeOf(PlannedField field) => Columns.Cut(field.IsNullable ? $"{field.Type}?" : $"{field.Type}", 48);

    private static string Role(PlannedField field, PlannedEntity entity) => string.Join(
        ", ",
        new[]
        {
            entity.Key.Contains(field.Name) ? "key" : "",
            field.Reference is { } reference ? $"points at {reference.Entity}" : "",
            field.Writer == FieldWriter.Caller ? "" : "set by the server",
            field.IsRequired ? "required" : "",
            field.Readers is { } readers ? $"seen by {readers}" : "",
            field.Protection?.Whole is { } whole ? $"masked but for {whole}" : "",
            field.Writers is { } writers ? $"set by {writers}" : "",
        }.Where(role => role.Length > 0));
}
