using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>
/// Brings a database to a plan in one transaction that holds the file: of several processes that open it, one does it and the
/// others find it done. Killed at any moment, the database is as before or as after.
/// </summary>
internal static class SchemaUpgrade
{
    /// <summary>What was changed, in words; or why nothing was.</summary>
    public static (List<string> Changes, StoreOpening? Refusal) Run(Plan plan, Connection connection, DateTime now)
    {
        Transaction.Begin(connection);
        try
        {
            var result = Upgrade(plan, connection, now);
            if (result.Refusal is null)
                Transaction.Commit(connection);
            return result;
        }
        finally
        {
            Transaction.Abandon(connection);
        }
    }

    private static (List<string> Changes, StoreOpening? Refusal) Upgrade(Plan plan, Connection connection, DateTime now)
    {
        if (!RecordedSchema.IsThere(connection))
            RecordedSchema.Create(connection);
        else if (RecordedSchema.IsOfLaterFormat(connection))
            return ([], new Unusable("was written by a later version of setout; use that one"));
        if (plan.Accounts is not null)
        {
            Accounts.Sessions.Prepare(connection);
            Accounts.SigningKeyRows.Prepare(connection, now);
        }
        if (plan.ApiKeys is not null)
            connection.Execute(Accounts.ApiKeyRows.Table);
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
