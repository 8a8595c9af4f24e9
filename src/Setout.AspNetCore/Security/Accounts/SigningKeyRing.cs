using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;
using Setout.AspNetCore.DataModels.Sqlite.Writing;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>The keys that the access tokens of a database are signed with, for whoever can write it.</summary>
public sealed class SigningKeyRing : IDisposable
{
    private const int WaitMilliseconds = 5000;

    private readonly Connection connection;
    private readonly TimeProvider time;

    private SigningKeyRing(Connection connection, TimeProvider time) => (this.connection, this.time) = (connection, time);

    /// <summary>Those of a database.</summary>
    /// <param name="dataFile">The file, which is there.</param>
    /// <param name="time">The clock; that of the machine where none is given.</param>
    /// <exception cref="DatabaseException">It is no database of setout, or cannot be used.</exception>
    public static SigningKeyRing Open(string dataFile, TimeProvider? time = null)
    {
        var connection = OwnFile.Open(dataFile, WaitMilliseconds);
        var ring = new SigningKeyRing(connection, time ?? TimeProvider.System);
        ring.Change(() =>
        {
            Sessions.Prepare(connection);
            SigningKeyRows.Prepare(connection, ring.time.GetUtcNow());
        });
        return ring;
    }

    /// <summary>Their ids, and since when each is there; the first one signs.</summary>
    public IReadOnlyList<(string Id, DateTimeOffset Since)> All => [.. SigningKeyRows.All(connection).Select(key => (key.Id, key.Created))];

    /// <summary>Makes another key, which signs from now on. What the former ones signed is good until it expires.</summary>
    public void Rotate() => Change(() => SigningKeyRows.Rotate(connection, "", time.GetUtcNow(), SigningKeys.Overlap));

    /// <summary>
    /// Makes another key in the place of all, and ends all sessions: whoever had the former ones could have made the cookie of any. Everybody
    /// signs in anew; letters on their way are good no more.
    /// </summary>
    public void Replace() => Change(() =>
    {
        SigningKeyRows.Rotate(connection, "", time.GetUtcNow(), TimeSpan.Zero);
        Sessions.EndAll(connection);
    });

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private void Change(Action change)
    {
        Transaction.Begin(connection);
        try
        {
            change();
            Transaction.Commit(connection);
        }
        finally
        {
            Transaction.Abandon(connection);
        }
    }
}
