using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary><c>ALTER TABLE … ADD …</c>, and what else adds to a table.</summary>
internal static class SqlAlteration
{
    /// <summary>Reads from behind <c>ALTER TABLE</c> on.</summary>
    public static void Read(SqlScript script)
    {
        var cursor = script.Cursor;
        _ = cursor.TakeWords("if", "exists");
        _ = cursor.TakeWords("only");
        if (!cursor.IsName)
        {
            script.Report(cursor.Current, "the name of the table is missing");
            return;
        }
        var name = cursor.TakeQualifiedName();
        do
        {
            if (!Action(script, name))
                return;
        }
        while (cursor.TakeSign(","));
    }

    private static bool Action(SqlScript script, Written<string> name)
    {
        var cursor = script.Cursor;
        if (cursor.TakeWords("add"))
        {
            _ = cursor.TakeWords("column");
            _ = cursor.TakeWords("if", "not", "exists");
            var isList = cursor.TakeSign("(");
            new SqlTableReader(script).ReadAdded(script.Table(name));
            while (isList && cursor.TakeSign(","))
                new SqlTableReader(script).ReadAdded(script.Table(name));
            if (isList)
                cursor.TakeSign(")");
            return true;
        }
        if (cursor.TakeWords("alter"))
            return Alter(script, script.Table(name));
        if (cursor.TakeWords("enable") || cursor.TakeWords("disable") || cursor.TakeWords("owner") || cursor.TakeWords("force"))
            return false;
        script.Report(cursor.Current, $"`{script.Cut(cursor.Current)}` of `ALTER TABLE` is not read: write the table as it is to be");
        return false;
    }

    /// <summary><c>ALTER COLUMN x SET NOT NULL</c>, <c>SET DEFAULT …</c></summary>
    private static bool Alter(SqlScript script, EntityDraft table)
    {
        var cursor = script.Cursor;
        _ = cursor.TakeWords("column");
        if (!cursor.IsName)
            return false;
        var column = cursor.TakeName();
        if (table.Find(column.Value) is not { } field)
        {
            script.Report(cursor.Before, $"`{column.Value}` is no column of `{table.Name!.Value}` in this block");
            return false;
        }
        if (cursor.TakeWords("set", "not", "null"))
            field.IsOptional = false;
        else if (cursor.TakeWords("drop", "not", "null"))
            field.IsOptional = true;
        else if (cursor.TakeWords("set", "default"))
            field.Default = DefaultReader.Take(cursor);
        else
        {
            script.Report(cursor.Current, $"`{script.Cut(cursor.Current)}` is not read here: write the table as it is to be");
            return false;
        }
        return true;
    }
}
