using System.Buffers;
using System.Text;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>Percent-encoding (RFC 3986) of segments and of query parts: UTF-8, and nothing else.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    // What a segment may hold bare, besides the unreserved: sub-delims, ':' and '@'.
    private static readonly SearchValues<char> Segment =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@");

    /// <summary>The text that is meant; null for a broken escape, for bytes that are no UTF-8, and for NUL.</summary>
    /// <param name="raw">One segment or one half of a parameter.</param>
    /// <param name="plusIsSpace">As in queries, where forms write a space so.</param>
    public static string? Decode(ReadOnlySpan<char> raw, bool plusIsSpace)
    {
        if (raw.IndexOf('%') < 0 && (!plusIsSpace || raw.IndexOf('+') < 0))
            return raw.ToString();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(raw.Length));
        try
        {
            var length = Decode(raw, plusIsSpace, bytes);
            return length < 0 ? null : Text(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>A segment of a path, or a parameter's value, as it is written into a link.</summary>
    public static string EncodeSegment(string text) => Encode(text, Segment);

    /// <summary>A name or value of a query as it is written into a link.</summary>
    public static string EncodeQuery(ReadOnlySpan<char> text) => Encode(text, Unreserved);

    private static string Encode(ReadOnlySpan<char> text, SearchValues<char> bare)
    {
        if (!text.ContainsAnyExcept(bare))
            return text.ToString();
        var written = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && bare.Contains((char)rune.Value))
            {
                written.Append((char)rune.Value);
                continue;
            }
            var length = rune.EncodeToUtf8(utf8);
            foreach (var octet in utf8[..length])
                written.Append('%').Append(Convert.ToHexString([octet]));
        }
        return written.ToString();
    }

    private static int Decode(ReadOnlySpan<char> raw, bool plusIsSpace, Span<byte> into)
    {
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            switch (raw[at])
            {
                case '%':
                    if (at + 2 >= raw.Length || !char.IsAsciiHexDigit(raw[at + 1]) || !char.IsAsciiHexDigit(raw[at + 2]))
                        return -1;
                    into[length++] = (byte)((Hex(raw[at + 1]) << 4) | Hex(raw[at + 2]));
                    at += 2;
                    break;
                case '+' when plusIsSpace:
                    into[length++] = (byte)' ';
                    break;
                case > '\x7f':
                    return -1;
                default:
                    into[length++] = (byte)raw[at];
                    break;
            }
        }
        return length;
    }

    private static int Hex(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static string? Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
