using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Export.Sql;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Writes rows of one entity; compiled once. Used by the writing thread only.</summary>
internal sealed class EntityRows
{
    private const int KeptUpdates = 256;

    private readonly StoredEntity stored;
    private readonly SqlText insert;
    private readonly SqlText readAll;
    private readonly SqlText delete;
    private readonly string whereKey;
    private readonly FieldFill[] fills;
    private readonly int[] touched;
    private readonly SqlText?[] deleteBy;
    private readonly bool isSealed;
    private readonly SqlText nextId;
    private readonly Dictionary<string, SqlText> updates = new(StringComparer.Ordinal);

    public EntityRows(StoredEntity stored)
    {
        this.stored = stored;
        fills = [.. stored.Entity.Fields.Select(FieldFill.Of)];
        insert = new SqlText(WriteInsert());
        whereKey = string.Join(" AND ", stored.Key.Select((index, number) => $"{stored.Columns[index].Sql} = ?{number + 1}"));
        readAll = new SqlText($"SELECT {string.Join(", ", stored.Columns.Select(column => column.Read("")))} FROM {stored.Table} WHERE {whereKey}");
        delete = new SqlText($"DELETE FROM {stored.Table} WHERE {whereKey}");
        touched = [.. Enumerable.Range(0, fills.Length).Where(index => stored.Entity.Fields[index].Writer == FieldWriter.Updated)];
        deleteBy = new SqlText?[fills.Length];
        Checks = new RowChecks(stored);
        RowIdField = RowIdOf(stored);
        isSealed = Array.Exists(stored.Columns, column => column.Seal is not null);
        nextId = new SqlText($"SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = {SqlNames.Text(stored.Entity.Table)}), 0) + 1");
    }

    public StoredEntity Stored => stored;

    public RowChecks Checks { get; }

    public FieldFill Fill(int field) => fills[field];

    /// <summary>The field that is the key and an integer, which SQLite numbers; -1 if none is.</summary>
    public int RowIdField { get; }

    /// <summary>Fills what was not sent, in place.</summary>
    public void Complete(DataValue[] values, WriteContext context)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsUnset)
                values[i] = fills[i].Value(context);
        }
    }

    /// <summary>Sets what the server keeps at every change, in place.</summary>
    public void Touch(DataValue[] values, WriteContext context)
    {
        foreach (var field in touched)
            values[field] = NowOf(field, context);
    }

    /// <summary>The instant of the write, or its day, in the type of a field.</summary>
    public DataValue NowOf(int field, WriteContext context) => FieldFill.Now(stored.Entity.Fields[field]).Value(context);

    /// <summary>Inserts a complete row; gives the code of a broken constraint, else 0. A number given by SQLite is put into the values.</summary>
    public int Insert(DataValue[] values, WriteContext context)
    {
        // What is encrypted is bound to its row, whose number must be known before.
        if (isSealed && RowIdField >= 0 && values[RowIdField].IsNull)
            values[RowIdField] = NextId(context);
        var statement = context.Connection.Prepare(insert);
        try
        {
            for (var i = 0; i < values.Length; i++)
                statement.Bind(i + 1, values[i], stored.Columns[i].Scale);
            statement.Bind(values.Length + 1, context.FirstVersion);
            var code = statement.Run();
            if (code == Code.Ok && RowIdField >= 0 && values[RowIdField].IsNull)
                values[RowIdField] = DataValue.Integer(context.Connection.LastRowId);
            return code;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Sets what is not unset, and counts the version up; gives the code of a broken constraint, else 0.</summary>
    /// <param name="key">Of the row.</param>
    /// <param name="values">The values.</param>
    /// <param name="isMerge">Whether JSON is merged into what is there (RFC 7396) rather than put in its place.</param>
    /// <param name="context">The transaction.</param>
    public int Update(DataValue[] key, DataValue[] values, bool isMerge, WriteContext context)
    {
        var statement = context.Connection.Prepare(UpdateOf(values, isMerge));
        try
        {
            BindKey(statement, key);
            var number = key.Length;
            for (var i = 0; i < values.Length; i++)
            {
                if (!values[i].IsUnset)
                    statement.Bind(++number, values[i], stored.Columns[i].Scale);
            }
            return statement.Run();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Deletes the rows that have a value in a field; gives the code of a broken constraint, else 0.</summary>
    public int DeleteBy(int field, DataValue value, WriteContext context)
    {
        var statement = context.Connection.Prepare(deleteBy[field] ??= new SqlText($"DELETE FROM {stored.Table} WHERE {stored.Columns[field].Sql} = ?1"));
        try
        {
            statement.Bind(1, value, stored.Columns[field].Scale);
            return statement.Run();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Gives the code of a broken constraint, else 0.</summary>
    public int Delete(DataValue[] key, WriteContext context)
    {
        var statement = context.Connection.Prepare(delete);
        try
        {
            BindKey(statement, key);
            return statement.Run();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The row of a key as it is, with those values in place that are not unset.</summary>
    public DataValue[] Overlay(DataValue[] key, DataValue[] values, WriteContext context)
    {
        var statement = context.Connection.Prepare(readAll);
        try
        {
            context.Connection.Count();
            BindKey(statement, key);
            _ = statement.Step();
            return [.. values.Select((value, index) => value.IsUnset ? statement.Read(index, stored.Columns[index]) : value)];
        }
        finally
        {
            statement.Reset();
        }
    }

    public DataValue[] KeyOf(DataValue[] values) => [.. stored.Key.Select(index => values[index])];

    private void BindKey(Statement statement, DataValue[] key)
    {
        for (var i = 0; i < key.Length; i++)
            statement.Bind(i + 1, key[i], stored.Columns[stored.Key[i]].Scale);
    }

    private SqlText UpdateOf(DataValue[] values, bool isMerge)
    {
        // One text for each set of fields, of which callers use few.
        var fields = string.Create(values.Length + 1, (values, isMerge), static (mask, from) =>
        {
            for (var i = 0; i < from.values.Length; i++)
                mask[i] = from.values[i].IsUnset ? '0' : '1';
            mask[^1] = from.isMerge ? 'm' : 'r';
        });
        if (updates.TryGetValue(fields, out var known))
            return known;
        if (updates.Count >= KeptUpdates)
            updates.Clear();
        return updates[fields] = new SqlText(WriteUpdate(values, isMerge));
    }

    private string WriteUpdate(DataValue[] values, bool isMerge)
    {
        var number = stored.Key.Length;
        var parameters = values.Select(value => value.IsUnset ? 0 : ++number).ToArray();
        var row = RowOf(index => parameters[index] > 0 ? $"?{parameters[index]}" : stored.Columns[index].Sql);
        var moves = isSealed && Array.Exists(stored.Key, index => parameters[index] > 0);
        var sets = Enumerable.Range(0, values.Length).SelectMany(index => Sets(index, isMerge, parameters[index], row, moves));
        return $"UPDATE {stored.Table} SET {string.Join(", ", sets.Append($"{SqlNames.Version} = {SqlNames.Version} + 1"))} WHERE {whereKey}";
    }

    /// <param name="field">The index of a field.</param>
    /// <param name="isMerge">Whether JSON is merged into what is there.</param>
    /// <param name="parameter">Its new value; 0 for none.</param>
    /// <param name="row">The key of the row as it will be.</param>
    /// <param name="moves">Whether that is another one: what is encrypted is bound to it, and so written anew.</param>
    private IEnumerable<string> Sets(int field, bool isMerge, int parameter, string row, bool moves)
    {
        var column = stored.Columns[field];
        if (parameter == 0)
            return moves && column.Seal is not null ? [$"{column.Sql} = {column.Stored(row, column.Read(""))}"] : [];
        var value = isMerge && stored.Entity.Fields[field].Type is JsonType ? $"json_patch(coalesce({column.Read("")}, 'null'), ?{parameter})" : $"?{parameter}";
        var set = $"{column.Sql} = {column.Stored(row, value)}";
        return stored.Entity.Fields[field].IsLookedUp ? [set, $"{column.Compared("")} = {column.Term(value)}"] : [set];
    }

    private string WriteInsert()
    {
        var tags = Enumerable.Range(0, stored.Columns.Length).Where(index => stored.Entity.Fields[index].IsLookedUp).ToList();
        var row = RowOf(index => $"?{index + 1}");
        var columns = stored.Columns.Select(column => column.Sql).Append(SqlNames.Version).Concat(tags.Select(index => stored.Columns[index].Compared("")));
        var values = stored.Columns.Select((column, index) => column.Stored(row, $"?{index + 1}")).Append($"?{stored.Columns.Length + 1}").Concat(tags.Select(index => stored.Columns[index].Term($"?{index + 1}")));
        return $"INSERT INTO {stored.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})";
    }

    private string RowOf(Func<int, string> part) => SqliteSeal.Row(stored.Key.Select(part));

    private DataValue NextId(WriteContext context)
    {
        var statement = context.Connection.Prepare(nextId);
        try
        {
            _ = statement.Step();
            return DataValue.Integer(statement.Integer(0));
        }
        finally
        {
            statement.Reset();
        }
    }

    private static int RowIdOf(StoredEntity stored) =>
        stored.Key is [var index] && stored.Entity.Fields[index].Type is ScalarType { Kind: ScalarKind.Integer } ? index : -1;
}
