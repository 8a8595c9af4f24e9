using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Setout.AspNetCore.DataModels;

/// <summary>
/// UUIDs of version 7 (RFC 9562, method 1 of 6.2): each is greater than the one before, even within a millisecond or when the
/// clock is set back. Not safe for several threads: the writing thread has one.
/// </summary>
internal sealed class Uuid7(TimeProvider time)
{
    private const int CounterBits = 12;
    private const int Block = 1024;

    private readonly byte[] random = new byte[Block];
    private int unused = Block;
    private long lastTick;

    public Guid Next()
    {
        // Milliseconds with a counter of 12 bits below them; the counter carries into the milliseconds when it is full.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds() << CounterBits;
        lastTick = Math.Max(now, lastTick + 1);

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, lastTick >> CounterBits << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (lastTick & 0xFFF)));
        TakeRandom(bytes[8..]);
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    private void TakeRandom(Span<byte> target)
    {
        if (unused + target.Length > Block)
        {
            RandomNumberGenerator.Fill(random);
            unused = 0;
        }
        random.AsSpan(unused, target.Length).CopyTo(target);
        unused += target.Length;
    }
}
