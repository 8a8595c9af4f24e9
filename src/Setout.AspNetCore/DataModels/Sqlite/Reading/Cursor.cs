using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>
/// Where a page ended: the values of its last row in the columns it is ordered by. Sealed with a secret of the database and
/// with what was asked (list, path, filters, order), so that it is good for the same list only and cannot be made up.
/// </summary>
/// <remarks>Bytes, in base64url: version, seal (12), then for each column its type and its value.</remarks>
internal static class Cursor
{
    private const byte Version = 1;
    private const int SealLength = 12;
    private const int HeadLength = 1 + SealLength;
    private const int MaxLength = 4096;

    /// <summary>The cursor of the row the statement is at.</summary>
    public static string Write(Statement row, int[] columns, byte[] secret, ReadOnlySpan<byte> asked)
    {
        using var bytes = new Scratch();
        bytes.GetSpan(HeadLength)[..HeadLength].Clear();
        bytes.Advance(HeadLength);
        foreach (var column in columns)
            WriteValue(bytes, row, column);
        var head = bytes.MutableWritten;
        head[0] = Version;
        Seal(secret, asked, head[HeadLength..], head[1..HeadLength]);
        return Base64Url.EncodeToString(bytes.Written);
    }

    /// <summary>The values of a cursor; null where it was not given for this list, these filters and this order.</summary>
    public static DataValue[]? Read(string cursor, int columns, byte[] secret, ReadOnlySpan<byte> asked)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
            return null;
        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeadLength || bytes[0] != Version)
            return null;
        Span<byte> seal = stackalloc byte[SealLength];
        Seal(secret, asked, bytes[HeadLength..], seal);
        return CryptographicOperations.FixedTimeEquals(seal, bytes[1..HeadLength]) ? ReadValues(bytes[HeadLength..], columns) : null;
    }

    private static void Seal(byte[] secret, ReadOnlySpan<byte> asked, ReadOnlySpan<byte> values, Span<byte> seal)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, asked.Length);
        hash.AppendData(length);
        hash.AppendData(asked);
        hash.AppendData(values);
        Span<byte> full = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(full);
        full[..SealLength].CopyTo(seal);
    }

    private static void WriteValue(Scratch bytes, Statement row, int column)
    {
        var type = row.Type(column);
        bytes.Add((byte)type);
        switch (type)
        {
            case Statement.IntegerType:
                bytes.Add(row.Integer(column));
                break;
            case Statement.NumberType:
                bytes.Add(BitConverter.DoubleToInt64Bits(row.Number(column)));
                break;
            case Statement.TextType:
                bytes.Add(row.Text(column).Length);
                bytes.Add(row.Text(column));
                break;
        }
    }

    private static DataValue[]? ReadValues(ReadOnlySpan<byte> bytes, int columns)
    {
        var values = new DataValue[columns];
        for (var i = 0; i < columns; i++)
        {
            var type = bytes[0];
            bytes = bytes[1..];
            if (type == Statement.NullType)
            {
                values[i] = DataValue.Null;
                continue;
            }
            var number = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            bytes = bytes[8..];
            values[i] = type switch
            {
                Statement.IntegerType => DataValue.Integer(number),
                Statement.NumberType => DataValue.Number(BitConverter.Int64BitsToDouble(number)),
                _ => DataValue.Text(bytes[..(int)number]),
            };
            if (type == Statement.TextType)
                bytes = bytes[(int)number..];
        }
        return values;
    }
}
