using System.Text.Json;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// Replies to idempotency keys, kept in the transaction of the write itself: there is no moment in which one is there without
/// the other, and as one thread writes, a second equal request finds the first done.
/// </summary>
internal static class StoredReplies
{
    public const string Table = """
        CREATE TABLE IF NOT EXISTS "_setout_idempotency" (
          scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint BLOB NOT NULL,
          status INTEGER NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL, expires INTEGER NOT NULL,
          PRIMARY KEY (scope, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS "_setout_idempotency_expires" ON "_setout_idempotency" (expires);
        """;

    /// <summary>Encrypts what is kept in the open.</summary>
    public const string SealAll = "UPDATE \"_setout_idempotency\" SET body = setout_seal('_setout_idempotency', scope || '/' || key, body) WHERE setout_key(body) IS NULL";

    /// <summary>Opens what is kept encrypted.</summary>
    public const string OpenAll = "UPDATE \"_setout_idempotency\" SET body = setout_open('_setout_idempotency', scope || '/' || key, body) WHERE setout_key(body) IS NOT NULL";

    private const int SweptAtOnce = 100;

    private static readonly SqlText FindText = new(
        "SELECT fingerprint, status, headers, body FROM \"_setout_idempotency\" WHERE scope = ?1 AND key = ?2 AND expires > ?3");

    private static readonly SqlText KeepText = new(
        "INSERT OR REPLACE INTO \"_setout_idempotency\" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    private static readonly SqlText SweepText = new(
        "DELETE FROM \"_setout_idempotency\" WHERE (scope, key) IN"
        + $" (SELECT scope, key FROM \"_setout_idempotency\" WHERE expires <= ?1 LIMIT {SweptAtOnce})");

    /// <summary>The outcome where the key is known; null where the write is to be done.</summary>
    public static WriteOutcome? Find(IdempotencyEntry entry, WriteContext context)
    {
        var statement = context.Connection.Prepare(FindText);
        try
        {
            statement.BindText(1, entry.Scope);
            statement.BindText(2, entry.Key);
            statement.Bind(3, Seconds(context.Now));
            if (!statement.Step())
                return null;
            return statement.Blob(0).SequenceEqual(entry.Fingerprint)
                ? new Replayed(new StoredReply((int)statement.Integer(1), ReadHeaders(statement.Text(2)), Opened(entry, statement.Blob(3), context)))
                : KeyReused.Instance;
        }
        finally
        {
            statement.Reset();
        }
    }

    public static void Keep(IdempotencyEntry entry, StoredReply reply, WriteContext context)
    {
        Sweep(context);
        var statement = context.Connection.Prepare(KeepText);
        try
        {
            statement.BindText(1, entry.Scope);
            statement.BindText(2, entry.Key);
            statement.BindBlob(3, entry.Fingerprint);
            statement.Bind(4, reply.Status);
            statement.BindText(5, WriteHeaders(reply.Headers));
            statement.BindBlob(6, context.Connection.Sealer is { } sealer ? sealer.Seal(PlaceOf(entry), reply.Body) : reply.Body);
            statement.Bind(7, Seconds(context.Now + context.Options.ReplyLifetime));
            statement.Run();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>A few of the expired ones, at each new key: they go faster than they come.</summary>
    private static void Sweep(WriteContext context)
    {
        var statement = context.Connection.Prepare(SweepText);
        try
        {
            statement.Bind(1, Seconds(context.Now));
            statement.Run();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>A reply shows rows, and so may show what is encrypted in them.</summary>
    private static byte[] Opened(IdempotencyEntry entry, ReadOnlySpan<byte> body, WriteContext context) =>
        Sealer.IsSealed(body) ? context.Connection.Sealer?.Open(PlaceOf(entry), body) ?? [] : body.ToArray();

    private static string PlaceOf(IdempotencyEntry entry) => $"_setout_idempotency\0{entry.Scope}/{entry.Key}";

    private static long Seconds(DateTime instant) => new DateTimeOffset(instant).ToUnixTimeSeconds();

    private static byte[] WriteHeaders(string[] headers)
    {
        using var buffer = new Scratch();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        foreach (var part in headers)
            json.WriteStringValue(part);
        json.WriteEndArray();
        json.Flush();
        return buffer.Written.ToArray();
    }

    private static string[] ReadHeaders(ReadOnlySpan<byte> json)
    {
        var parts = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                parts.Add(reader.GetString()!);
        }
        return [.. parts];
    }
}
