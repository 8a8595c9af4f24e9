using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;
using Setout.AspNetCore.DataModels.Sqlite.Writing;

namespace Setout.AspNetCore.Security.ApiKeys;

/// <summary>The API keys of a database, for whoever can write it. What is changed counts at once for those who serve it.</summary>
public sealed class ApiKeyRing : IDisposable
{
    private const int WaitMilliseconds = 5000;

    private readonly Connection connection;
    private readonly TimeProvider time;

    private ApiKeyRing(Connection connection, TimeProvider time) => (this.connection, this.time) = (connection, time);

    /// <summary>Those of a database.</summary>
    /// <param name="dataFile">The file, which is there.</param>
    /// <param name="time">The clock; that of the machine where none is given.</param>
    /// <exception cref="DatabaseException">It is no database of setout, or cannot be used.</exception>
    public static ApiKeyRing Open(string dataFile, TimeProvider? time = null)
    {
        var connection = OwnFile.Open(dataFile, WaitMilliseconds);
        ApiKeyRows.Prepare(connection);
        return new ApiKeyRing(connection, time ?? TimeProvider.System);
    }

    /// <summary>All of them, the oldest first, those that are good no more included.</summary>
    public IReadOnlyList<ApiKey> All => [.. ApiKeyRows.All(connection).Select(Of)];

    /// <summary>Makes a key. Its text is given once, here: only a hash of it is kept.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="roles">What it may, as the design spells its roles.</param>
    /// <param name="lifetime">How long it is good; null for ever.</param>
    /// <param name="account">The key of the account that it acts as; empty for none.</param>
    public (ApiKey Key, string Text) Add(string name, IEnumerable<string> roles, TimeSpan? lifetime, string account = "")
    {
        var (text, id, hash) = ApiKeyText.Make();
        var now = time.GetUtcNow();
        var row = new ApiKeyRow(id, name, hash, [.. roles], now.ToUnixTimeSeconds()) { Account = account, Expires = lifetime is { } length ? (now + length).ToUnixTimeSeconds() : null };
        ApiKeyRows.Add(connection, row);
        return (Of(row), text);
    }

    /// <summary>Makes a key in the place of another, which stays good for a while; null where there is no such key, or it is good no more.</summary>
    /// <param name="id">The key in use.</param>
    /// <param name="lifetime">How long the new one is good; null for ever.</param>
    /// <param name="overlap">How long the one in use stays good.</param>
    public (ApiKey Key, string Text)? Rotate(string id, TimeSpan? lifetime, TimeSpan overlap)
    {
        Transaction.Begin(connection);
        try
        {
            if (ApiKeyRows.Find(connection, id) is not { } old || !old.IsGood(time.GetUtcNow().ToUnixTimeSeconds()))
                return null;
            var made = Add(old.Name, old.Roles, lifetime, old.Account);
            ApiKeyRows.End(connection, id, (time.GetUtcNow() + overlap).ToUnixTimeSeconds());
            Transaction.Commit(connection);
            return made;
        }
        finally
        {
            Transaction.Abandon(connection);
        }
    }

    /// <summary>Takes a key back; null where there is no such key. Once more is as good as once.</summary>
    public ApiKey? Revoke(string id)
    {
        ApiKeyRows.Revoke(connection, id, time.GetUtcNow().ToUnixTimeSeconds());
        return ApiKeyRows.Find(connection, id) is { } row ? Of(row) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private ApiKey Of(ApiKeyRow row) => new(row.Id, row.Name, [.. row.Roles], DateTimeOffset.FromUnixTimeSeconds(row.Created))
    {
        Account = row.Account,
        Expires = row.Expires is { } end ? DateTimeOffset.FromUnixTimeSeconds(end) : null,
        Used = row.Used is { } used ? DateTimeOffset.FromUnixTimeSeconds(used) : null,
        Revoked = row.Revoked is { } revoked ? DateTimeOffset.FromUnixTimeSeconds(revoked) : null,
        IsGood = row.IsGood(time.GetUtcNow().ToUnixTimeSeconds()),
    };
}

/// <summary>An API key without its secret, which nobody knows but whoever has it.</summary>
/// <param name="Id">16 hexadecimal digits, also a part of its text.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Roles">What it may.</param>
/// <param name="Created">When it was made.</param>
public sealed record ApiKey(string Id, string Name, EquatableArray<string> Roles, DateTimeOffset Created)
{
    /// <summary>The key of the account that it acts as; empty for none.</summary>
    public string Account { get; init; } = "";

    /// <summary>From when on it is good no more; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The hour in which it was used last; null for never.</summary>
    public DateTimeOffset? Used { get; init; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>Whether it was good when it was asked for.</summary>
    public bool IsGood { get; init; }
}
