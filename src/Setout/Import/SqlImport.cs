using System.Text;
using Setout.Diagnostics;
using Setout.Export.Sql;
using Setout.Sections.DataModels;

namespace Setout.Import;

/// <summary>A schema in SQL becomes a design: what the reader of designs takes from a block of SQL, written as field lines.</summary>
public static class SqlImport
{
    // Longer than any run of tildes that SQL has a use for.
    private const string Fence = "~~~~~~~~~~~~";
    private const string Before = $"## Data Models\n\n{Fence}sql\n";

    /// <summary>Reads the statements of <paramref name="source"/>, in the dialect of PostgreSQL, MySQL or SQLite.</summary>
    public static ImportedDesign Import(SourceText source, ImportOptions options)
    {
        var read = DesignReader.Read(new SourceText(source.Path, $"{Before}{source.Content}\n{Fence}\n"));
        var entities = read.Design.DataModels.Entities.Select(WithoutVersion).Select(ColumnChecks.Apply).ToEquatableArray();
        read = read with { Design = read.Design with { DataModels = read.Design.DataModels with { Entities = entities } } };
        var planned = Planner.Plan(read.Design);
        var text = Write(entities, planned.Plan, options);
        var after = Planner.Plan(DesignReader.Read(new SourceText("design.md", text)).Design).Plan;
        return new ImportedDesign(text, entities.Count, after.Endpoints.Count, Findings(read, planned, source))
        {
            Difference = SchemaDifference.Find(SqliteTable.Create(planned.Plan), SqliteTable.Create(after)),
        };
    }

    /// <summary>What an export of a design counts the versions of rows in, the design says nothing of.</summary>
    private static Entity WithoutVersion(Entity entity) => entity with { Fields = entity.Fields.Where(field => field.Name.Value != SqliteTable.VersionColumn).ToEquatableArray() };

    private static string Write(EquatableArray<Entity> entities, Plan plan, ImportOptions options)
    {
        var names = ImportedNames.Of(plan.Entities);
        var text = new StringBuilder($"# {options.Title}\n\n## Overview\n\nImported from {options.Origin}.\n\n## Data Models\n");
        foreach (var entity in entities)
            text.Append('\n').Append(EntitySection.Write(entity, plan, names));
        if (options.HasEndpoints)
            UsualEndpoints.Write(plan, names, text);
        return text.ToString();
    }

    /// <summary>At their places in the source. Only what is about the schema: the document around it was never the author's.</summary>
    private static EquatableArray<Diagnostic> Findings(ReadResult read, PlanResult planned, SourceText source) =>
        Checker.Check(read, planned)
            .Where(finding => finding.Severity != Severity.Info && finding.Rule.Code.StartsWith("SET2", StringComparison.Ordinal))
            .Select(finding => finding with
            {
                Span = In(source, finding.Span),
                Fix = null,
                Related = finding.Related.Select(related => related with { Span = In(source, related.Span) }).ToEquatableArray(),
            })
            .ToEquatableArray();

    private static SourceSpan In(SourceText source, SourceSpan span) =>
        span.IsWritten && span.Start >= Before.Length && span.Start - Before.Length <= source.Content.Length ? source.Span(span.Start - Before.Length, span.Length) : default;
}
