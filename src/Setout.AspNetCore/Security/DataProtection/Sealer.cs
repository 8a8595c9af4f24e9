using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.DataProtection;

/// <summary>
/// Encrypts single values with AES-GCM: a nonce of 96 random bits for each, and the column and the row taken in, so that what is
/// moved elsewhere cannot be opened. One for each connection: it is used by one thread at a time.
/// </summary>
/// <remarks>Bytes: 1, the id of the key (4), nonce (12), tag (16), the encrypted value.</remarks>
internal sealed class Sealer(Func<KeyRing> current, Func<int, DataKey?> find) : IDisposable
{
    public const byte Mark = 1;
    public const int Overhead = HeadLength + TagLength;

    private const int KeyAt = 1;
    private const int NonceAt = 5;
    private const int NonceLength = 12;
    private const int HeadLength = NonceAt + NonceLength;
    private const int TagLength = 16;

    private readonly Dictionary<int, AesGcm> ciphers = [];

    public KeyRing Ring => current();

    /// <summary>The value as it is stored.</summary>
    /// <param name="place">The column and the row.</param>
    /// <param name="value">In the open.</param>
    public byte[] Seal(string place, ReadOnlySpan<byte> value)
    {
        var key = Ring.Active;
        var stored = new byte[Overhead + value.Length];
        stored[0] = Mark;
        BinaryPrimitives.WriteInt32BigEndian(stored.AsSpan(KeyAt), key.Id);
        RandomNumberGenerator.Fill(stored.AsSpan(NonceAt, NonceLength));
        CipherOf(key).Encrypt(stored.AsSpan(NonceAt, NonceLength), value, stored.AsSpan(Overhead), stored.AsSpan(HeadLength, TagLength), Encoding.UTF8.GetBytes(place));
        return stored;
    }

    /// <summary>The value in the open; null where it is not what was stored there, or its key is not in the ring.</summary>
    public byte[]? Open(string place, ReadOnlySpan<byte> stored)
    {
        if (!IsSealed(stored) || find(KeyOf(stored)) is not { } key)
            return null;
        var value = new byte[stored.Length - Overhead];
        try
        {
            CipherOf(key).Decrypt(stored.Slice(NonceAt, NonceLength), stored[Overhead..], stored.Slice(HeadLength, TagLength), value, Encoding.UTF8.GetBytes(place));
            return value;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>A hash of a value with a key of its own: equal for equal values of one column, and nothing to anybody else.</summary>
    public byte[] Tag(string column, ReadOnlySpan<byte> value)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Ring.Lookup);
        hash.AppendData(Encoding.UTF8.GetBytes(column));
        hash.AppendData([0]);
        hash.AppendData(value);
        return hash.GetHashAndReset();
    }

    public static bool IsSealed(ReadOnlySpan<byte> stored) => stored.Length >= Overhead && stored[0] == Mark;

    public static int KeyOf(ReadOnlySpan<byte> stored) => BinaryPrimitives.ReadInt32BigEndian(stored[KeyAt..]);

    public void Dispose()
    {
        foreach (var cipher in ciphers.Values)
            cipher.Dispose();
    }

    private AesGcm CipherOf(DataKey key)
    {
        if (!ciphers.TryGetValue(key.Id, out var cipher))
            ciphers.Add(key.Id, cipher = new AesGcm(key.Secret, TagLength));
        return cipher;
    }
}
