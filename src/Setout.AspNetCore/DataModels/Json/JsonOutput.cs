using System.Buffers;
using System.Buffers.Text;

namespace Setout.AspNetCore.DataModels.Json;

/// <summary>
/// Writes JSON straight into a buffer writer's memory. What is written counts for the buffer writer only after <see cref="Flush"/>.
/// Only what JSON itself needs is escaped.
/// </summary>
internal ref struct JsonOutput(IBufferWriter<byte> writer)
{
    private const int LeastSpan = 512;
    private const int NumberLength = 32;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private Span<byte> span;
    private int position;
    private int flushed;

    /// <summary>Bytes written since it was made.</summary>
    public readonly int Length => flushed + position;

    public void Flush()
    {
        if (position > 0)
            writer.Advance(position);
        flushed += position;
        position = 0;
        span = default;
    }

    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(span[position..]);
        position += bytes.Length;
    }

    public void Raw(byte value)
    {
        Reserve(1);
        span[position++] = value;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Integer(long value)
    {
        Reserve(NumberLength);
        Utf8Formatter.TryFormat(value, span[position..], out var length);
        position += length;
    }

    public void Decimal(long unscaled, int scale)
    {
        Reserve(NumberLength);
        position += DataText.WriteDecimal(unscaled, scale, span[position..]);
    }

    /// <summary>The shortest digits that give the same double again.</summary>
    public void Number(double value)
    {
        Reserve(NumberLength);
        value.TryFormat(span[position..], out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        position += length;
    }

    /// <summary>Text that needs no escaping, in quotes.</summary>
    public void Plain(scoped ReadOnlySpan<byte> text)
    {
        Reserve(text.Length + 2);
        span[position++] = (byte)'"';
        text.CopyTo(span[position..]);
        position += text.Length;
        span[position++] = (byte)'"';
    }

    /// <summary>A stored instant: <c>…:56.500000Z</c> becomes <c>…:56.5Z</c>.</summary>
    public void Instant(scoped ReadOnlySpan<byte> stored)
    {
        Reserve(stored.Length + 2);
        span[position++] = (byte)'"';
        stored.CopyTo(span[position..]);
        position += DataText.TrimInstant(span[position..], stored.Length);
        span[position++] = (byte)'"';
    }

    /// <summary>UTF-8 text in quotes, escaped.</summary>
    public void Text(scoped ReadOnlySpan<byte> text)
    {
        var next = text.IndexOfAny(Escaped);
        if (next < 0)
        {
            Plain(text);
            return;
        }
        Raw((byte)'"');
        for (; next >= 0; next = text.IndexOfAny(Escaped))
        {
            Raw(text[..next]);
            Escape(text[next]);
            text = text[(next + 1)..];
        }
        Raw(text);
        Raw((byte)'"');
    }

    public void Base64(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(Base64Length(bytes.Length) + 2);
        span[position++] = (byte)'"';
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, span[position..], out _, out var length);
        position += length;
        span[position++] = (byte)'"';
    }

    private static int Base64Length(int length) => System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(length);

    private void Escape(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                Raw("\\\""u8);
                break;
            case (byte)'\\':
                Raw("\\\\"u8);
                break;
            case (byte)'\n':
                Raw("\\n"u8);
                break;
            case (byte)'\r':
                Raw("\\r"u8);
                break;
            case (byte)'\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw(HexDigit(value >> 4));
                Raw(HexDigit(value & 15));
                break;
        }
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);

    private void Reserve(int length)
    {
        if (span.Length - position < length)
            Grow(length);
    }

    private void Grow(int length)
    {
        Flush();
        span = writer.GetSpan(Math.Max(length, LeastSpan));
    }
}
