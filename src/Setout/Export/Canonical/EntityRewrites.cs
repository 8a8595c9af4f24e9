using System.Collections.Frozen;
using Setout.Planning;
using Setout.Sections.DataModels;
using Setout.Types;

namespace Setout.Export.Canonical;

/// <summary>The fields of an entity, in whatever notation, become field lines between fences.</summary>
internal static class EntityRewrites
{
    public static IEnumerable<Rewrite> Of(Meaning meaning, List<LeftAlone> left)
    {
        var planned = meaning.Plan.Entities.ToDictionary(entity => entity.Name);
        foreach (var block in meaning.Design.DataModels.Entities.Where(HasBlock).GroupBy(entity => entity.NotationSpan.Start))
        {
            foreach (var rewrite in Of([.. block], planned, left))
                yield return rewrite;
        }
    }

    private static bool HasBlock(Entity entity) => entity.Notation != EntityNotation.None && entity.NotationSpan.IsWritten && !entity.Fields.IsEmpty;

    private static IEnumerable<Rewrite> Of(List<Entity> entities, Dictionary<string, PlannedEntity> planned, List<LeftAlone> left)
    {
        var (entity, span) = (entities[0], entities[0].NotationSpan);
        if (Language(span) is { } language)
            left.Add(new LeftAlone(span, $"{NameOf(entity)} is left as it is: it is code in {language}"));
        else if (entity.Notation == EntityNotation.FieldLines && IsFence(span))
            return entities.SelectMany(each => each.Fields.Select(field => OfLine(field, Line(field, each, planned)))).OfType<Rewrite>();
        else if (entity.Notation == EntityNotation.Json)
            left.Add(new LeftAlone(span, $"{NameOf(entity)} is left as it is: its types are concluded from samples, and field lines would state them"));
        else if (entities.Count > 1)
            left.Add(new LeftAlone(span, $"{NameOf(entity)} is left as it is: one block states {entities.Count} entities, and field lines need a block for each"));
        else if (Block(entity, planned) is { } block)
            return [new Rewrite(span, block, NameOf(entity)) { IsFromModel = true, MayLoseBackticks = true, Prose = Prose(entity) }];
        else
            left.Add(new LeftAlone(span, $"{NameOf(entity)} is left as it is: field lines cannot say all that it says"));
        return [];
    }

    /// <summary>Inside a block of field lines only the lines that say it otherwise are written anew; what stands between them stays.</summary>
    private static Rewrite? OfLine(Field field, string? line) => line is not null && !field.Span.Text.Contains('\n')
        ? new Rewrite(WithSeparator(field.Span), line, $"the line of `{field.Name.Value}`") { IsFromModel = true }
        : null;

    private static SourceSpan WithSeparator(SourceSpan line)
    {
        var text = line.Source!.Content;
        return line.End < text.Length && text[line.End] is ',' or ';' ? line.Source.Span(line.Start, line.Length + 1) : line;
    }

    private static string? Block(Entity entity, Dictionary<string, PlannedEntity> planned)
    {
        var fields = entity.Fields.Select(field => Line(field, entity, planned)).ToList();
        // One that is stated in words beside the block stays there.
        var constraints = entity.Constraints.Where(constraint => Holds(entity.NotationSpan, constraint.Span)).Select(ConstraintLine.Write).ToList();
        if (fields.Contains(null) || constraints.Contains(null) || DocumentLines.IndentOf(entity.NotationSpan) is not { } indent)
            return null;
        var lines = fields.Concat(constraints).OfType<string>().ToList();
        var fence = DocumentLines.FenceFor(lines);
        return DocumentLines.Join(entity.NotationSpan.Source!, [.. Table(entity), fence, .. lines, fence], indent);
    }

    /// <summary>The name of the table, where only the block that goes states it.</summary>
    private static string[] Table(Entity entity) =>
        entity.TableName is { } table && Holds(entity.NotationSpan, table.Span) ? [$"**Table**: `{table.Value}`", ""] : [];

    private static string? Line(Field field, Entity entity, Dictionary<string, PlannedEntity> planned)
    {
        var meant = planned.GetValueOrDefault(entity.Name.Value)?.Fields.FirstOrDefault(each => each.Name == field.Name.Value);
        // A field line says of itself whether it is optional; another notation may say it of all fields at once.
        var isOptional = entity.Notation == EntityNotation.FieldLines || meant is null ? field.IsOptional == true : meant.IsNullable;
        return FieldLine.Write(field, isOptional, namesTarget: meant?.Reference is not { } target || !IsKey(planned[target.Entity], target.Field));
    }

    private static bool IsKey(PlannedEntity entity, string field) => entity.Key.Count == 1 && entity.Key[0] == field;

    private static bool Holds(SourceSpan outer, SourceSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    /// <summary>A table without its heads, a fence without its language.</summary>
    private static string Prose(Entity entity) => entity.Notation switch
    {
        EntityNotation.Sql => SqlProse.Of(entity.NotationSpan.Text),
        EntityNotation.Table => string.Join('\n', DocumentLines.Lines(entity.NotationSpan.Text).Skip(2)),
        _ when IsFence(entity.NotationSpan) => string.Join('\n', DocumentLines.Lines(entity.NotationSpan.Text).Skip(1)),
        _ => entity.NotationSpan.Text,
    };

    private static bool IsFence(SourceSpan block) => block.Text.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..];

    /// <summary>The language of a fence, whose text is not Setout's to write: that of a program, and not of a design or of SQL. Null where it has none.</summary>
    private static string? Language(SourceSpan block) =>
        IsFence(block) && DocumentLines.Lines(block.Text.TrimStart()).First().TrimStart('`', '~', ' ').Split(' ', '{')[0] is { Length: > 0 } language && !OfDesigns.Contains(language) ? language : null;

    private static readonly FrozenSet<string> OfDesigns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "text", "txt", "plain", "plaintext", "sql", "postgresql", "postgres", "pgsql", "mysql", "sqlite", "mermaid", "json", "jsonc", "json5");

    private static string NameOf(Entity entity) => entity.Notation switch
    {
        EntityNotation.Sql => $"the SQL of `{entity.Name.Value}`",
        EntityNotation.Table => $"the table of `{entity.Name.Value}`",
        EntityNotation.Json => $"the JSON of `{entity.Name.Value}`",
        _ => $"the field list of `{entity.Name.Value}`",
    };
}
