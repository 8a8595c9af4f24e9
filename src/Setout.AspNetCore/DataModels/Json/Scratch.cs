using System.Buffers;
using System.Buffers.Binary;

namespace Setout.AspNetCore.DataModels.Json;

/// <summary>A pooled buffer for JSON on its way: rows whose nested rows are still missing, a written row before its commit, a reply.</summary>
internal sealed class Scratch : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    /// <summary>How many bytes it holds before it grows.</summary>
    public int Capacity => buffer.Length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, Length);

    /// <summary>The same, to be changed.</summary>
    public Span<byte> MutableWritten => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Add(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    /// <summary>Eight bytes, the least first.</summary>
    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(GetSpan(sizeof(long)), value);
        Length += sizeof(long);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsSpan(Length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Grow(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (buffer.Length - Length >= needed)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, checked(Length + needed)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
