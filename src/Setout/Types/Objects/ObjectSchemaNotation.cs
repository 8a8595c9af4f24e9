using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Objects;

/// <summary>Schemas as objects of JavaScript: Mongoose (<c>new Schema({ … })</c>) and Sequelize (<c>define('Order', { … })</c>, <c>Order.init({ … })</c>).</summary>
internal static class ObjectSchemaNotation
{
    public static bool Recognises(CodeBlock block) =>
        block.Language is "" or "js" or "javascript" or "ts" or "typescript" or "mjs"
        && (block.Code.Text.Contains("Schema", StringComparison.Ordinal) || block.Code.Text.Contains("define(", StringComparison.Ordinal) || block.Code.Text.Contains(".init(", StringComparison.Ordinal) || block.Code.Text.Contains("createTable(", StringComparison.Ordinal))
        && SchemaOpening.In(new CodeScan(Passage.Of(block.Code))).Any();

    public static IEnumerable<EntityDraft> Read(CodeBlock block)
    {
        var scan = new CodeScan(Passage.Of(block.Code));
        foreach (var opening in SchemaOpening.In(scan))
        {
            var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = opening.Name, ImpliedKey = opening.ImpliedKey };
            if (!opening.IsClosed)
                draft.Findings.Add(UnclosedEntity.At(scan.SpanOf(opening.Brace, opening.Brace + 1), opening.Name?.Value ?? "the schema"));
            foreach (var (start, end) in scan.Split(opening.Brace + 1, opening.Close, ","))
                if (SchemaMember.Read(scan, start, end) is { } field && draft.Find(field.Name.Value) is null)
                    draft.Add(field);
            if (opening.HasTimestamps)
                AddTimestamps(draft);
            if (draft.Fields.Count > 0)
                yield return draft;
        }
    }

    /// <summary>The option <c>timestamps: true</c> keeps when a row was created and changed.</summary>
    private static void AddTimestamps(EntityDraft draft)
    {
        foreach (var name in new[] { "createdAt", "updatedAt" })
            if (draft.Find(name) is null)
                draft.Add(new FieldDraft(new(name, default), draft.Span) { Type = new(new ScalarType(ScalarKind.Instant), default), IsOptional = false, IsReadOnly = true });
    }
}
