using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>The schema of any SQLite database, as the SQL that made it.</summary>
public static class SqliteSchema
{
    private const int WaitMilliseconds = 2000;

    /// <summary>The statements, tables first, each with its semicolon. The file is not changed.</summary>
    /// <exception cref="DatabaseException">The file cannot be read, or was made by setout from a design.</exception>
    public static string Read(string file)
    {
        try
        {
            using var connection = Connection.OpenToRead(file, WaitMilliseconds);
            if (RecordedSchema.IsThere(connection))
                throw DatabaseException.Of(Path.GetFileName(file), new Unusable("was made by setout: the design it was made from says more than its tables do"));
            var sql = new StringBuilder();
            connection.Each(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type <> 'table', rowid",
                row => sql.Append(Encoding.UTF8.GetString(row.Text(0))).Append(";\n\n"));
            return sql.ToString();
        }
        catch (SqliteFailure failure)
        {
            throw DatabaseException.Of(Path.GetFileName(file), DatabaseFile.Explain(failure));
        }
    }
}
