using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>A database that setout made from a design, opened beside those who serve it.</summary>
internal static class OwnFile
{
    /// <exception cref="DatabaseException">It is none, or cannot be used.</exception>
    public static Connection Open(string file, int waitMilliseconds)
    {
        Connection? connection = null;
        try
        {
            connection = Connection.Open(file, waitMilliseconds);
            if (!RecordedSchema.IsThere(connection))
                throw DatabaseException.Of(file, new Unusable("is no database that setout made from a design"));
            if (RecordedSchema.IsOfLaterFormat(connection))
                throw DatabaseException.Of(file, new Unusable("was written by a later version of setout; use that one"));
            connection.Execute("PRAGMA trusted_schema=OFF; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
            var opened = connection;
            connection = null;
            return opened;
        }
        catch (SqliteFailure failure)
        {
            throw DatabaseException.Of(file, DatabaseFile.Explain(failure));
        }
        finally
        {
            connection?.Dispose();
        }
    }
}
