using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>The statements around writes.</summary>
internal static class Transaction
{
    // IMMEDIATE: whoever reads first and writes later could be refused in between.
    private static readonly SqlText BeginText = new("BEGIN IMMEDIATE");
    private static readonly SqlText CommitText = new("COMMIT");
    private static readonly SqlText RollbackText = new("ROLLBACK");
    private static readonly SqlText SavepointText = new("SAVEPOINT w");
    private static readonly SqlText ReleaseText = new("RELEASE w");
    private static readonly SqlText UndoText = new("ROLLBACK TO w");

    public static void Begin(Connection connection) => connection.Run(BeginText);

    public static void Commit(Connection connection) => connection.Run(CommitText);

    /// <summary>Ends the transaction if there still is one, without a word if that fails: then there is none.</summary>
    public static void Abandon(Connection connection)
    {
        if (!connection.IsInTransaction)
            return;
        try
        {
            connection.Run(RollbackText);
        }
        catch (SqliteFailure)
        {
        }
    }

    public static void Savepoint(Connection connection) => connection.Run(SavepointText);

    public static void Release(Connection connection) => connection.Run(ReleaseText);

    public static void Undo(Connection connection)
    {
        connection.Run(UndoText);
        connection.Run(ReleaseText);
    }
}
