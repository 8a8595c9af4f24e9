using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Inserts rows of one entity; compiled once.</summary>
internal sealed class EntityRows
{
    private readonly StoredEntity stored;
    private readonly SqlText insert;
    private readonly FieldFill[] fills;

    public EntityRows(StoredEntity stored)
    {
        this.stored = stored;
        fills = [.. stored.Entity.Fields.Select(FieldFill.Of)];
        var columns = string.Join(", ", stored.Columns.Select(column => column.Sql));
        var values = string.Join(", ", Enumerable.Range(1, stored.Columns.Length).Select(number => $"?{number}"));
        insert = new SqlText($"INSERT INTO {stored.Table} ({columns}) VALUES ({values})");
        RowIdField = RowIdOf(stored);
    }

    public StoredEntity Stored => stored;

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

    /// <summary>Inserts a complete row; gives the code of a broken constraint, else 0. A number given by SQLite is put into the values.</summary>
    public int Insert(DataValue[] values, WriteContext context)
    {
        var statement = context.Connection.Prepare(insert);
        try
        {
            for (var i = 0; i < values.Length; i++)
                statement.Bind(i + 1, values[i], stored.Columns[i].Scale);
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

    public DataValue[] KeyOf(DataValue[] values) => [.. stored.Key.Select(index => values[index])];

    private static int RowIdOf(StoredEntity stored) =>
        stored.Key is [var index] && stored.Entity.Fields[index].Type is ScalarType { Kind: ScalarKind.Integer } ? index : -1;
}
