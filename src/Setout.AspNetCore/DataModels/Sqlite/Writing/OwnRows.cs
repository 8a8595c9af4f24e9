using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// Keeps callers to the rows that a rule leaves to them: a new row is theirs, a changed one stays theirs, and it points at no row that
/// they may not see. What is written is looked at before it is committed, so that nothing can be made to look otherwise.
/// </summary>
internal sealed class OwnRows
{
    private readonly StoredEntity stored;
    private readonly int callerAt;
    private readonly int owner = -1;
    private readonly SqlText? check;
    private readonly (int Field, string Target, SqlText Sql, int Scale)[] references;

    private OwnRows(StoredPlan plan, EntityTarget target, RowRule rule)
    {
        stored = plan.Entity(target.Entity);
        callerAt = target.CallerAt;
        if (!rule.IsAll)
        {
            owner = rule.OwnerFields.ToList() is [var only] && !stored.Entity.Key.Contains(only) ? stored.IndexOf(only) : -1;
            var key = string.Join(" AND ", stored.Key.Select((index, number) => $"{RowSelect.Alias}.{stored.Columns[index].Sql} = ?{number + 1}"));
            check = new SqlText($"SELECT 1 FROM {stored.Table} AS {RowSelect.Alias} WHERE {key} AND {RuleSql.Write(plan, stored, RowSelect.Alias, rule)}");
        }
        references = [.. Enumerable.Range(0, stored.Columns.Length).Where(field => field != owner && stored.Entity.Fields[field].Reference is not null).Select(field => (Field: field, Reference: stored.Entity.Fields[field].Reference!))
            .Where(each => plan.Entity(each.Reference.Entity) is var pointed && pointed.Existing != pointed.Table)
            .Select(each => (each.Field, each.Reference.Entity, Text(plan.Entity(each.Reference.Entity), each.Reference.Field), plan.Entity(each.Reference.Entity).Column(each.Reference.Field).Scale))];
    }

    /// <summary>For new rows, which must satisfy the whole rule.</summary>
    public static OwnRows? OfNew(StoredPlan plan, EntityTarget target) => Needed(new OwnRows(plan, target, target.Rule));

    /// <summary>For changed rows, which must stay whose they are; the state in which they could be changed they may leave.</summary>
    public static OwnRows? OfChanged(StoredPlan plan, EntityTarget target) => Needed(new OwnRows(plan, target, Lasting(target.Rule)));

    /// <summary>Makes a new row the caller's, where nothing else is said.</summary>
    public void Fill(DataValue[] values, DataValue[] path)
    {
        if (owner >= 0 && values[owner].IsUnset)
            values[owner] = path[callerAt];
    }

    /// <summary>Whether a row would be given to somebody else: before it is known whether there is such a somebody.</summary>
    public bool GivesAway(DataValue[] values, DataValue[] path) =>
        owner >= 0 && !values[owner].IsUnset && !string.Equals(values[owner].ToString(), path[callerAt].ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with a row as it stands now; null for nothing.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="key">Of the row.</param>
    /// <param name="written">What was written.</param>
    /// <param name="given">What the path gave, of which the caller knows nothing.</param>
    public WriteOutcome? FindWrong(WriteContext context, DataValue[] key, DataValue[] written, IReadOnlyCollection<int> given)
    {
        foreach (var (field, target, sql, scale) in references)
            if (!written[field].IsUnset && !written[field].IsNull && !given.Contains(field) && !Holds(context.Connection, sql, [written[field]], [scale]))
                return new ReferenceMissing(stored.Entity.Fields[field].Name, target, null);
        return check is null || Holds(context.Connection, check, key, [.. stored.Key.Select(index => stored.Columns[index].Scale)]) ? null : OutsideRule.Instance;
    }

    private static OwnRows? Needed(OwnRows rows) => rows.check is null && rows.references.Length == 0 ? null : rows;

    private static RowRule Lasting(RowRule rule)
    {
        if (rule.IsAll)
            return rule;
        var cases = rule.Cases.Select(each => new RowCase(each.Matches.Where(match => match.State is null).ToEquatableArray())).ToEquatableArray();
        return cases.Any(each => each.Matches.IsEmpty) ? RowRule.All : new(cases);
    }

    private static SqlText Text(StoredEntity target, string field) => new($"SELECT 1 FROM {target.Existing} AS x WHERE x.{target.Column(field).Sql} = ?1");

    private static bool Holds(Connection connection, SqlText sql, DataValue[] values, int[] scales)
    {
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            for (var index = 0; index < values.Length; index++)
                statement.Bind(index + 1, values[index], scales[index]);
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }
}
