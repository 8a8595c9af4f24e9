using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Export.Sql;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>What leads from the schema that is recorded to the one that is planned: steps that lose nothing, or what forbids them.</summary>
internal sealed class SchemaSteps
{
    private readonly Plan plan;
    private readonly Connection connection;
    private readonly DateTime now;
    private readonly Dictionary<string, SchemaItem> recorded;
    private readonly Dictionary<string, SchemaItem> planned;
    private const string AtEachWrite = "at each write";
    private bool protectionChanges;

    private SchemaSteps(Plan plan, Connection connection, DateTime now, List<SchemaItem> recorded, List<SchemaItem> planned)
    {
        this.plan = plan;
        this.connection = connection;
        this.now = now;
        this.recorded = recorded.ToDictionary(item => item.Identity);
        this.planned = planned.ToDictionary(item => item.Identity);
    }

    /// <summary>Each with its SQL, and in words.</summary>
    public List<(string Sql, string Words, SchemaItem Item)> Steps { get; } = [];

    public List<SchemaDifference> Differences { get; } = [];

    /// <summary>Whether a table is made anew with its rows.</summary>
    public bool IsRebuilt { get; private set; }

    /// <param name="plan">What is planned.</param>
    /// <param name="connection">In a transaction: tables without rows can be made anew.</param>
    /// <param name="now">The value of existing rows in a new field that is filled with the instant.</param>
    /// <param name="recorded">What is there.</param>
    /// <param name="planned">What is to be there.</param>
    public static SchemaSteps Find(Plan plan, Connection connection, DateTime now, List<SchemaItem> recorded, List<SchemaItem> planned)
    {
        var steps = new SchemaSteps(plan, connection, now, recorded, planned);
        foreach (var table in recorded.Where(item => item.Kind == SchemaKind.Table && !steps.planned.ContainsKey(item.Identity)))
            steps.Leave(table);
        foreach (var entity in plan.Entities)
            steps.Bring(entity);
        return steps;
    }

    private void Leave(SchemaItem table)
    {
        if (IsEmpty(table.Table))
            Steps.Add(($"DROP TABLE {SqlNames.Quote(table.Table)}", $"{table.Subject} is gone; it had no rows", table));
        else
            Differences.Add(new SchemaDifference($"{table.Subject}: rows in the database, no longer in the design", default));
    }

    private void Bring(PlannedEntity entity)
    {
        var table = planned.Values.First(item => item.Kind == SchemaKind.Table && item.Table == entity.Table);
        if (!recorded.ContainsKey(table.Identity))
        {
            Create(entity, table, $"{entity.Name} is new");
            return;
        }
        protectionChanges = false;
        var differences = Of(planned, entity.Table).Select(Compare).Concat(Of(recorded, entity.Table).Select(Gone)).OfType<SchemaDifference>().ToList();
        if (differences.Count == 0 && protectionChanges)
        {
            Steps.Add((Rebuild(entity), ProtectionWords(entity), table));
            IsRebuilt = true;
            return;
        }
        if (differences.Count == 0)
        {
            Extend(entity);
            return;
        }
        if (!IsEmpty(entity.Table))
        {
            Differences.AddRange(differences);
            return;
        }
        Steps.Add(($"DROP TABLE {SqlNames.Quote(entity.Table)}", "", table));
        Create(entity, table, $"{entity.Name} is made anew; it had no rows");
    }

    private void Create(PlannedEntity entity, SchemaItem table, string words)
    {
        Steps.Add((SqliteTable.CreateTable(plan, entity), words, table));
        foreach (var index in SqliteIndex.Of(entity))
            Steps.Add((index.Create(entity), "", table));
    }

    /// <summary>What does not decide about the rows that are there already.</summary>
    private void Extend(PlannedEntity entity)
    {
        foreach (var item in Of(recorded, entity.Table).Where(item => item.Kind == SchemaKind.Index && !IsSame(item, planned)))
            Steps.Add(($"DROP INDEX IF EXISTS {SqlNames.Quote(item.Name)}", $"{item.Subject} is no longer {item.Words}", item));
        foreach (var item in Of(planned, entity.Table).Where(item => !IsSame(item, recorded)))
        {
            if (item.Kind == SchemaKind.Column)
                Steps.Add(($"ALTER TABLE {SqlNames.Quote(item.Table)} ADD COLUMN {Added(entity.Field(item.Name))}", $"{item.Subject} is new", item));
            else if (item.Kind == SchemaKind.Index)
                Steps.Add((SqliteIndex.Of(entity).First(index => index.Name == item.Name).Create(entity), $"{item.Subject} is {item.Words}", item));
        }
    }

    private static IEnumerable<SchemaItem> Of(Dictionary<string, SchemaItem> items, string table) =>
        items.Values.Where(item => item.Table.Equals(table, StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(SchemaItem item, Dictionary<string, SchemaItem> others) =>
        others.TryGetValue(item.Identity, out var other) && other.Definition == item.Definition;

    /// <summary>Why a planned item cannot be had without touching rows; null where it can.</summary>
    private SchemaDifference? Compare(SchemaItem item)
    {
        if (item.Kind is SchemaKind.Index || IsSame(item, recorded))
            return null;
        if (IsOfProtection(item))
            return null;
        if (recorded.TryGetValue(item.Identity, out var former))
            return new SchemaDifference($"{item.Subject}: {former.Words} in the database, {item.Words} in {Place(item)}", item.Span);
        if (item.Kind == SchemaKind.Column)
        {
            return CanBeAdded(plan.Entities.First(entity => entity.Table == item.Table).Field(item.Name))
                ? null
                : new SchemaDifference($"{item.Subject}: not in the database, {item.Words} in {Place(item)}; existing rows would have no value for it: make it optional or give it a default", item.Span);
        }
        // A condition that is put to each write needs nothing of the table.
        return item.Definition == AtEachWrite
            ? null
            : new SchemaDifference($"{item.Subject}: {item.Words} in {Place(item)}, not in the database", item.Span);
    }

    private SchemaDifference? Gone(SchemaItem item) =>
        item.Kind is SchemaKind.Index || IsOfProtection(item) || planned.ContainsKey(item.Identity) || item.Definition == AtEachWrite
            ? null
            : new SchemaDifference($"{item.Subject}: {item.Words} in the database, no longer in the design", default);

    /// <summary>Whether an item differs by nothing but that it is encrypted, or no longer: then the table is made anew with its rows.</summary>
    private bool IsOfProtection(SchemaItem item)
    {
        var isOne = item.Kind switch
        {
            SchemaKind.Column when item.Words == PlannedSchema.TagWords => !IsSame(item, recorded) || !IsSame(item, planned),
            SchemaKind.Column => Other(item) is { } other && other.Words != item.Words && Plain(other) == Plain(item),
            SchemaKind.Check => Other(item) is { } other && other.Definition != item.Definition && (other.Definition == AtEachWrite || item.Definition == AtEachWrite),
            _ => false,
        };
        protectionChanges |= isOne;
        return isOne;
    }

    private SchemaItem? Other(SchemaItem item) =>
        (recorded.GetValueOrDefault(item.Identity) is { } before && !ReferenceEquals(before, item) ? before : null)
        ?? (planned.GetValueOrDefault(item.Identity) is { } after && !ReferenceEquals(after, item) ? after : null);

    private static string Plain(SchemaItem item) => IsEncrypted(item) ? item.Words[..^PlannedSchema.Encrypted.Length] : item.Words;

    private static bool IsEncrypted(SchemaItem item) => item.Words.EndsWith(PlannedSchema.Encrypted, StringComparison.Ordinal);

    private SchemaItem? Recorded(PlannedEntity entity, PlannedField field) =>
        Of(recorded, entity.Table).FirstOrDefault(item => item.Kind == SchemaKind.Column && item.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));

    private string Rebuild(PlannedEntity entity) => TableRebuild.Write(plan, entity, field => Recorded(entity, field) is { } before ? IsEncrypted(before) : null, field =>
        field.IsNullable ? "NULL" : IsNow(field) ? SqlNames.Text(NowOf(field)) : SqliteColumn.Constant(field) ?? "NULL");

    private string ProtectionWords(PlannedEntity entity)
    {
        var words = entity.Fields.Select(field => (field, Before: Recorded(entity, field))).Where(each => each.Before is not null && IsEncrypted(each.Before) != each.field.IsEncrypted)
            .Select(each => $"{entity.Name}.{each.field.Name} is {(each.field.IsEncrypted ? "encrypted" : "no longer encrypted")}").ToList();
        return words.Count > 0 ? string.Join(", ", words) : $"{entity.Name} is found by other encrypted fields";
    }

    private static string Place(SchemaItem item) =>
        item.Span.IsWritten ? $"{item.Span.Place.Path}:{item.Span.Place.Start.Line}" : "the design";

    private static bool CanBeAdded(PlannedField field) =>
        field.IsNullable || field.Reference is null && (IsNow(field) || SqliteColumn.Constant(field) is not null);

    private static bool IsNow(PlannedField field) =>
        field.Type is ScalarType { Kind: ScalarKind.Instant or ScalarKind.Date }
        && (field.Default is NowDefault || field.Writer is FieldWriter.Created or FieldWriter.Updated);

    private string Added(PlannedField field)
    {
        if (field.IsNullable || !IsNow(field))
            return SqliteColumn.Define(plan, field);
        return SqliteColumn.Define(plan, field with { Default = new ConstantDefault(NowOf(field)) });
    }

    private string NowOf(PlannedField field) =>
        (field.Type is ScalarType { Kind: ScalarKind.Date } ? DataValue.Date(DateOnly.FromDateTime(now)) : DataValue.Instant(now)).ToString();

    private bool IsEmpty(string table) => connection.Ask($"SELECT 1 FROM {SqlNames.Quote(table)} LIMIT 1").Length == 0;
}
