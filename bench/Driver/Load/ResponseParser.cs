using System.Buffers.Text;
using System.Text;

namespace Setout.Bench.Load;

/// <summary>Just enough of HTTP/1.1 to know where a response ends.</summary>
internal static class ResponseParser
{
    /// <summary>The bytes of the whole response that begins here; null while that cannot be told yet.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> response, out int status)
    {
        status = 0;
        var head = response.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return null;
        _ = Utf8Parser.TryParse(response.Slice("HTTP/1.1 ".Length, 3), out status, out _);
        var headers = response[..(head + 2)];
        if (Header(headers, "\r\nContent-Length: "u8) is { Length: > 0 } length && Utf8Parser.TryParse(length, out int bytes, out _))
            return head + 4 + bytes;
        if (!Header(headers, "\r\nTransfer-Encoding: "u8).IsEmpty)
            return EndOfChunks(response, head + 4);
        return head + 4;
    }

    /// <summary>The body, its chunks joined.</summary>
    public static string BodyOf(ReadOnlySpan<byte> response)
    {
        var head = response.IndexOf("\r\n\r\n"u8);
        if (Header(response[..(head + 2)], "\r\nTransfer-Encoding: "u8).IsEmpty)
            return Encoding.UTF8.GetString(response[(head + 4)..]);
        var body = new StringBuilder();
        for (var at = head + 4; Utf8Parser.TryParse(response[at..], out int size, out var digits, 'x') && size > 0; at += digits + 2 + size + 2)
            body.Append(Encoding.UTF8.GetString(response.Slice(at + digits + 2, size)));
        return body.ToString();
    }

    private static int? EndOfChunks(ReadOnlySpan<byte> response, int at)
    {
        while (true)
        {
            var line = response[Math.Min(at, response.Length)..].IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(response.Slice(at, line), out int size, out _, 'x'))
                return null;
            at += line + 2 + size + 2;
            if (size == 0)
                return at;
        }
    }

    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> name)
    {
        var at = headers.IndexOf(name);
        if (at < 0)
            return default;
        var value = headers[(at + name.Length)..];
        return value[..value.IndexOf("\r\n"u8)];
    }
}
