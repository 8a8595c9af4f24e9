using System.Globalization;
using System.Text.Json;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Where JSON breaks, and at what.</summary>
internal static class JsonFault
{
    /// <summary>Completes "the body …": <c>breaks at line 2, byte 14: `}` is not expected there</c>.</summary>
    public static string Explain(JsonException fault, ReadOnlySpan<byte> body)
    {
        var (line, column) = ((int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0));
        var what = fault.Message.Contains("maximum", StringComparison.Ordinal) ? "it is nested too deep" : At(Rest(body, line, column));
        return string.Create(CultureInfo.InvariantCulture, $"breaks at line {line + 1}, byte {column + 1}: {what}");
    }

    private static string At(ReadOnlySpan<byte> rest) => rest switch
    {
        [] => "it ends too early",
        [>= 0x21 and < 0x7F and var sign, ..] => $"`{(char)sign}` is not expected there",
        [< 0x20 and var control, ..] => string.Create(CultureInfo.InvariantCulture, $"a control character (U+{control:X4}) is not expected there"),
        _ => "what stands there is not expected",
    };

    private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> body, int line, int column)
    {
        for (; line > 0 && body.IndexOf((byte)'\n') is >= 0 and var end; line--)
            body = body[(end + 1)..];
        return body[Math.Min(column, body.Length)..];
    }
}
