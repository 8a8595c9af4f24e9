using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>
/// The body of a reply, written before its headers are: its length is known, and an error on the way leaves nothing half sent.
/// One is kept for each thread.
/// </summary>
internal sealed class ReplyBody : IBufferWriter<byte>
{
    private const int KeptSize = 64 * 1024;

    // Answers are application/json with nosniff, never a part of a page: only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ReplyBody? kept;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4 * 1024);
    private int length;
    private Utf8JsonWriter? json;

    private ReplyBody()
    {
    }

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    /// <summary>Writes JSON into this body; flush it before <see cref="Written"/> is read or raw bytes are added.</summary>
    public Utf8JsonWriter Json => json ??= new Utf8JsonWriter(this, Options);

    public static ReplyBody Rent()
    {
        var body = kept ?? new ReplyBody();
        kept = null;
        return body;
    }

    /// <summary>Empties it and keeps it for the next request of this thread, unless it has grown large.</summary>
    public void Return()
    {
        if (buffer.Length > KeptSize)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return;
        }
        Clear();
        kept = this;
    }

    public void Clear()
    {
        length = 0;
        json?.Reset(this);
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsSpan(length);
    }

    private void Grow(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 256);
        if (buffer.Length - length >= needed)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, checked(length + needed)));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
