using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>An entry of the audit log, as it is kept.</summary>
internal sealed record AuditRow
{
    public const int HashLength = 32;

    /// <summary>Its place in the chain, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>In milliseconds since 1970.</summary>
    public long At { get; init; }

    public string Who { get; init; } = "";

    public string Name { get; init; } = "";

    public string Roles { get; init; } = "";

    public string Operation { get; init; } = "";

    public string Deed { get; init; } = "";

    public string Entity { get; init; } = "";

    public string Row { get; init; } = "";

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string Trace { get; init; } = "";

    public string Result { get; init; } = "";

    public static AuditRow Read(Statement row) => new()
    {
        Sequence = row.Integer(0),
        At = row.Integer(1),
        Who = Text(row, 2),
        Name = Text(row, 3),
        Roles = Text(row, 4),
        Operation = Text(row, 5),
        Deed = Text(row, 6),
        Entity = Text(row, 7),
        Row = Text(row, 8),
        Before = Text(row, 9),
        After = Text(row, 10),
        Trace = Text(row, 11),
        Result = Text(row, 12),
    };

    /// <summary>The texts, in the order of the columns.</summary>
    public string[] Texts => [Who, Name, Roles, Operation, Deed, Entity, Row, Before, After, Trace, Result];

    /// <summary>
    /// The hash of this entry behind the one of another hash: of each text its length goes before it, so that no two entries have
    /// the same bytes.
    /// </summary>
    public byte[] HashBehind(ReadOnlySpan<byte> previous, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(previous);
        Add(hash, Sequence);
        Add(hash, At);
        foreach (var text in Texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Add(hash, utf8.Length);
            hash.AppendData(utf8);
        }
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static string Text(Statement row, int column) => Encoding.UTF8.GetString(row.Text(column));
}
