using Setout.Sections.DataModels;
using Setout.Types;

namespace Setout.Export.Canonical;

/// <summary>The fields of an entity, in whatever notation, become field lines between fences.</summary>
internal static class EntityRewrites
{
    public static IEnumerable<Rewrite> Of(Design design, List<LeftAlone> left)
    {
        foreach (var block in design.DataModels.Entities.Where(HasBlock).GroupBy(entity => entity.NotationSpan.Start))
        {
            foreach (var rewrite in Of([.. block], left))
                yield return rewrite;
        }
    }

    private static bool HasBlock(Entity entity) => entity.Notation != EntityNotation.None && entity.NotationSpan.IsWritten && !entity.Fields.IsEmpty;

    private static IEnumerable<Rewrite> Of(List<Entity> entities, List<LeftAlone> left)
    {
        var (entity, span) = (entities[0], entities[0].NotationSpan);
        if (entity.Notation == EntityNotation.FieldLines && IsFence(span))
            return entities.SelectMany(each => each.Fields).Select(OfLine).OfType<Rewrite>();
        if (entities.Count > 1)
            left.Add(new LeftAlone(span, $"{NameOf(entity)} is left as it is: one block states {entities.Count} entities, and field lines need a block for each"));
        else if (Block(entity) is { } block)
            return [new Rewrite(span, block, NameOf(entity)) { MayLoseBackticks = true }];
        else
            left.Add(new LeftAlone(span, $"{NameOf(entity)} is left as it is: field lines cannot say all that it says"));
        return [];
    }

    /// <summary>Inside a block of field lines only the lines that say it otherwise are written anew; what stands between them stays.</summary>
    private static Rewrite? OfLine(Field field) => FieldLine.Write(field) is { } line && !field.Span.Text.Contains('\n')
        ? new Rewrite(field.Span, line, $"the line of `{field.Name.Value}`")
        : null;

    private static string? Block(Entity entity)
    {
        var fields = entity.Fields.Select(FieldLine.Write).ToList();
        var constraints = entity.Constraints.Select(ConstraintLine.Write).ToList();
        if (fields.Contains(null) || constraints.Contains(null) || DocumentLines.IndentOf(entity.NotationSpan) is not { } indent)
            return null;
        var lines = fields.Concat(constraints).OfType<string>().ToList();
        var fence = DocumentLines.FenceFor(lines);
        return DocumentLines.Join(entity.NotationSpan.Source!, [fence, .. lines, fence], indent);
    }

    private static bool IsFence(SourceSpan block) => block.Text.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..];

    private static string NameOf(Entity entity) => entity.Notation switch
    {
        EntityNotation.Sql => $"the SQL of `{entity.Name.Value}`",
        EntityNotation.Table => $"the table of `{entity.Name.Value}`",
        EntityNotation.Json => $"the JSON of `{entity.Name.Value}`",
        _ => $"the field list of `{entity.Name.Value}`",
    };
}
