using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>A place in the chain that is signed: its head, behind which nothing follows, and its base, before which all was deleted in time.</summary>
/// <param name="Sequence">The last entry up to it.</param>
/// <param name="Hash">The hash of that entry.</param>
internal sealed record AuditMark(long Sequence, byte[] Hash)
{
    public const string Head = "head";
    public const string Base = "base";

    private static readonly SqlText ReadText = new("SELECT seq, hash, mac FROM \"_setout_audit_mark\" WHERE kind = ?1");
    private static readonly SqlText WriteText = new("INSERT OR REPLACE INTO \"_setout_audit_mark\" VALUES (?1, ?2, ?3, ?4)");

    /// <summary>Where a chain begins of which nothing was deleted.</summary>
    public static AuditMark Start { get; } = new(0, new byte[AuditRow.HashLength]);

    /// <summary>The mark, and whether its signature is ours; null where there is none.</summary>
    public static (AuditMark Mark, bool IsOurs)? Read(Connection connection, string kind, byte[] key)
    {
        var statement = connection.Prepare(ReadText);
        try
        {
            statement.BindText(1, kind);
            if (!statement.Step())
                return null;
            var mark = new AuditMark(statement.Integer(0), statement.Blob(1).ToArray());
            return (mark, mark.IsSignedBy(statement.Blob(2).ToArray(), kind, key));
        }
        finally
        {
            statement.Reset();
        }
    }

    public void Write(Connection connection, string kind, byte[] key)
    {
        var statement = connection.Prepare(WriteText);
        try
        {
            statement.BindText(1, kind);
            statement.Bind(2, Sequence);
            statement.BindBlob(3, Hash);
            statement.BindBlob(4, Sign(kind, key));
            _ = statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    public bool IsSignedBy(byte[] signature, string kind, byte[] key) => CryptographicOperations.FixedTimeEquals(signature, Sign(kind, key));

    public byte[] Sign(string kind, byte[] key)
    {
        Span<byte> sequence = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(sequence, Sequence);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"audit {kind}\0"), .. sequence, .. Hash];
        return HMACSHA256.HashData(key, signed);
    }
}
