using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Setout.AspNetCore.DataModels.Json;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>
/// The body of a reply, written before its headers are: its length is known, and an error on the way leaves nothing half sent.
/// One is kept for each thread.
/// </summary>
internal sealed class ReplyBody : IBufferWriter<byte>
{
    private const int KeptSize = 64 * 1024;
    private const int LeastRoom = 256;

    // Answers are application/json with nosniff, never a part of a page: only what JSON itself needs is escaped.
    public static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ReplyBody? kept;

    private readonly Scratch bytes = new();
    private Utf8JsonWriter? json;

    private ReplyBody()
    {
    }

    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

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
        if (bytes.Capacity > KeptSize)
        {
            bytes.Dispose();
            return;
        }
        Clear();
        kept = this;
    }

    public void Clear()
    {
        bytes.Clear();
        json?.Reset(this);
    }

    public void Advance(int count) => bytes.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => bytes.GetMemory(Math.Max(sizeHint, LeastRoom));

    public Span<byte> GetSpan(int sizeHint = 0) => bytes.GetSpan(Math.Max(sizeHint, LeastRoom));
}
