using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>
/// Brings a database to a plan in one transaction that holds the file: of several processes that open it, one does it and the
/// others find it done. Killed at any moment, the database is as before or as after.
/// </summary>
internal static class SchemaUpgrade
{
    /// <summary>What was changed, in words; or why nothing was.</summary>
    public static (List<string> Changes, StoreOpening? Refusal, DataKeys? Keys) Run(Plan plan, Connection connection, StoreOptions options)
    {
        // A table that is made anew is dropped while others point at it.
        connection.Execute("PRAGMA foreign_keys=OFF");
        Transaction.Begin(connection);
        try
        {
            var keys = default(DataKeys);
            var isRebuilt = false;
            var (changes, refusal) = Upgrade(plan, connection, options, ref keys, ref isRebuilt);
            if (refusal is null)
                Transaction.Commit(connection);
            if (refusal is null && isRebuilt)
                Wipe(connection);
            return (changes, refusal, keys);
        }
        finally
        {
            Transaction.Abandon(connection);
            connection.Execute("PRAGMA foreign_keys=ON");
        }
    }

    /// <summary>What was in the open does not stay in pages that are free, nor in the log.</summary>
    private static void Wipe(Connection connection)
    {
        connection.Execute("VACUUM");
        _ = connection.Checkpoint(truncate: true);
    }

    private static (List<string> Changes, StoreOpening? Refusal) Upgrade(Plan plan, Connection connection, StoreOptions options, ref DataKeys? keys, ref bool isRebuilt)
    {
        var now = options.Time.GetUtcNow().UtcDateTime;
        if (!RecordedSchema.IsThere(connection))
        {
            RecordedSchema.Create(connection);
            Auditing.AuditWitness.Forget(options.File);
        }
        else if (RecordedSchema.IsOfLaterFormat(connection))
            return ([], new Unusable("was written by a later version of setout; use that one"));
        if (plan.Accounts is not null)
        {
            Accounts.Sessions.Prepare(connection);
            Accounts.SigningKeyRows.Prepare(connection, now);
        }
        if (plan.Audit is not null)
            Auditing.AuditTable.Create(connection);
        if (plan.ApiKeys is not null)
            Accounts.ApiKeyRows.Prepare(connection);
        (keys, var withoutKeys) = StoredKeys.Open(plan, options, connection);
        if (withoutKeys is not null)
            return ([], withoutKeys);
        if (keys is not null)
            connection.Protect(keys);
        var recorded = RecordedSchema.Read(connection);
        if (FindTampered(connection, recorded) is { } tampered)
            return ([], tampered);
        var planned = PlannedSchema.Of(plan).ToList();
        var steps = SchemaSteps.Find(plan, connection, now, recorded, planned);
        if (steps.Differences.Count > 0)
            return ([], new SchemaRefused([.. steps.Differences]));
        foreach (var (sql, _, item) in steps.Steps)
        {
            if (Apply(connection, sql, item) is { } refused)
                return ([], refused);
        }
        isRebuilt = steps.IsRebuilt;
        if (isRebuilt)
            connection.Execute(plan.Entities.Any(entity => entity.Fields.Any(field => field.IsEncrypted)) ? StoredReplies.SealAll : StoredReplies.OpenAll);
        if (!recorded.ToHashSet().SetEquals(planned))
            RecordedSchema.Write(connection, planned);
        return ([.. steps.Steps.Select(step => step.Words).Where(words => words.Length > 0)], null);
    }

    /// <summary>What the database's record of itself names and the database does not have.</summary>
    private static Unusable? FindTampered(Connection connection, List<SchemaItem> recorded)
    {
        var columns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        connection.Each(
            "SELECT t.name || '/' || c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'",
            row => columns.Add(Encoding.UTF8.GetString(row.Text(0))));
        return recorded.Find(item => item.Kind == SchemaKind.Column && !columns.Contains($"{item.Table}/{item.Name}")) is { } missing
            ? new Unusable($"was changed by something else: its table {missing.Table} has no column {missing.Name}; restore it from a backup")
            : null;
    }

    private static SchemaRefused? Apply(Connection connection, string sql, SchemaItem item)
    {
        try
        {
            connection.Execute(sql);
            return null;
        }
        catch (SqliteFailure failure) when (failure.Kind == Code.Constraint)
        {
            return new SchemaRefused([new SchemaDifference($"{item.Subject}: {item.Words} in the design, but rows in the database do not keep to it", item.Span)]);
        }
    }
}
