using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.Security.Accounts.Letters;
using Setout.AspNetCore.Security.Cookies;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// A key of the database and what it signs: each kind by a key of its own that is worked out from it. Whatever it signs begins with its
/// id, or names it in its header.
/// </summary>
internal sealed class SigningKey(SigningKeyRow row, TimeProvider time)
{
    public string Id => row.Id;

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset Created => row.Created;

    public AccessTokens Access { get; } = new(row.Secret, time, row.Id);

    public RefreshTokens Refresh { get; } = new(row.Id, SqliteStore.KeyOf(row.Secret, "refresh tokens"));

    public LetterTokens Letters { get; } = new(row.Id, SqliteStore.KeyOf(row.Secret, "letters"), time);

    public SessionCookie Cookies { get; } = new(row.Id, SqliteStore.KeyOf(row.Secret, "session cookies"));

    /// <summary>The id of the key that a text says it is signed with.</summary>
    public static string IdIn(string text) => text.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? text[..end] : "";
}
