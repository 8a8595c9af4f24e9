using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>Values as columns keep them: bound again, they are the same.</summary>
internal static class ColumnReading
{
    public static DataValue Read(this Statement row, int index, Column column)
    {
        if (row.IsNull(index))
            return DataValue.Null;
        return column.Kind switch
        {
            ColumnKind.Integer => DataValue.Integer(row.Integer(index)),
            ColumnKind.Boolean => DataValue.Boolean(row.Integer(index) != 0),
            ColumnKind.Decimal => DataValue.Decimal(row.Integer(index), column.Scale),
            ColumnKind.Number => DataValue.Number(row.Number(index)),
            ColumnKind.Binary => DataValue.Binary(row.Blob(index).ToArray()),
            _ => DataValue.Text(row.Text(index)),
        };
    }
}
