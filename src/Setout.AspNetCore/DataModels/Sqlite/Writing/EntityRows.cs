using Setout.AspNetCore.DataModels.Sqlite.Native;
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
    private readonly Dictionary<string, SqlText> updates = new(StringComparer.Ordinal);

    public EntityRows(StoredEntity stored)
    {
        this.stored = stored;
        fills = [.. stored.Entity.Fields.Select(FieldFill.Of)];
        var columns = string.Join(", ", stored.Columns.Select(column => column.Sql));
        var values = string.Join(", ", Enumerable.Range(1, stored.Columns.Length + 1).Select(number => $"?{number}"));
        insert = new SqlText($"INSERT INTO {stored.Table} ({columns}, {SqlNames.Version}) VALUES ({values})");
        whereKey = string.Join(" AND ", stored.Key.Select((index, number) => $"{stored.Columns[index].Sql} = ?{number + 1}"));
        readAll = new SqlText($"SELECT {columns} FROM {stored.Table} WHERE {whereKey}");
        delete = new SqlText($"DELETE FROM {stored.Table} WHERE {whereKey}");
        touched = [.. Enumerable.Range(0, fills.Length).Where(index => stored.Entity.Fields[index].Writer == FieldWriter.Updated)];
        deleteBy = new SqlText?[fills.Length];
        Checks = new RowChecks(stored);
        RowIdField = RowIdOf(stored);
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
        var sets = Enumerable.Range(0, values.Length).Where(index => !values[index].IsUnset).Select(index => Set(index, isMerge, ++number));
        return $"UPDATE {stored.Table} SET {string.Join(", ", sets.Append($"{SqlNames.Version} = {SqlNames.Version} + 1"))} WHERE {whereKey}";
    }

    private string Set(int field, bool isMerge, int parameter)
    {
        var column = stored.Columns[field].Sql;
        return isMerge && stored.Entity.Fields[field].Type is JsonType ? $"{column} = json_patch(coalesce({column}, 'null'), ?{parameter})" : $"{column} = ?{parameter}";
    }

    private static int RowIdOf(StoredEntity stored) =>
        stored.Key is [var index] && stored.Entity.Fields[index].Type is ScalarType { Kind: ScalarKind.Integer } ? index : -1;
}
