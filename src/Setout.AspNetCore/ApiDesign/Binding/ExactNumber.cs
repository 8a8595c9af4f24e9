using System.Globalization;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>
/// A JSON number by its digits: <c>1.0</c> and <c>1e3</c> are whole numbers (JSON Schema says so too), and nothing passes through
/// a double. Linear in the length of what was sent, however great its exponent.
/// </summary>
internal readonly ref struct ExactNumber
{
    private readonly bool isNegative;
    private readonly ReadOnlySpan<byte> text;

    // The digits between the first and the last that are not zero; the point inside them is skipped when they are read.
    private readonly int first;
    private readonly int last;
    private readonly int digits;
    private readonly long exponent;

    /// <summary>Takes a number in the grammar of JSON; the caller has made sure that it is one.</summary>
    public ExactNumber(ReadOnlySpan<byte> number)
    {
        isNegative = number[0] == '-';
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        text = e < 0 ? number : number[..e];
        (first, last) = (-1, -1);
        var (point, seen) = (-1, 0);
        var (firstSeen, lastSeen) = (0, 0);
        for (var at = isNegative ? 1 : 0; at < text.Length; at++)
        {
            if (text[at] == '.')
            {
                point = seen;
                continue;
            }
            if (text[at] != '0')
            {
                if (first < 0)
                    (first, firstSeen) = (at, seen);
                (last, lastSeen) = (at, seen);
            }
            seen++;
        }
        if (first < 0)
            return;
        digits = lastSeen - firstSeen + 1;
        exponent = (point < 0 ? seen : point) - lastSeen - 1 + (e < 0 ? 0 : Exponent(number[(e + 1)..]));
    }

    /// <summary>Whether no digit stands behind the point.</summary>
    public bool IsWhole => exponent >= 0;

    /// <summary>How many digits stand behind the point, trailing zeros not counted.</summary>
    public long FractionDigits => exponent < 0 ? -exponent : 0;

    /// <summary>How many digits stand before the point, leading zeros not counted.</summary>
    public long WholeDigits => Math.Max(0, digits + exponent);

    /// <summary>The number times ten to the power of <paramref name="scale"/>, if that is whole and has 64 bits.</summary>
    public bool TryScale(int scale, out long value)
    {
        value = 0;
        if (digits == 0)
            return true;
        var zeros = exponent + scale;
        if (zeros < 0 || digits + zeros > 19)
            return false;
        UInt128 magnitude = 0;
        for (var at = first; at <= last; at++)
        {
            if (text[at] != '.')
                magnitude = magnitude * 10 + (uint)(text[at] - '0');
        }
        for (; zeros > 0; zeros--)
            magnitude *= 10;
        if (magnitude > (UInt128)long.MaxValue + (isNegative ? 1u : 0u))
            return false;
        value = isNegative ? unchecked(-(long)(ulong)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>Whether text is a number in the grammar of JSON.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] == '-')
            text = text[1..];
        var whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
            return false;
        text = text[whole..];
        if (!text.IsEmpty && text[0] == '.')
        {
            var fraction = Digits(text[1..]);
            if (fraction == 0)
                return false;
            text = text[(fraction + 1)..];
        }
        if (text.IsEmpty)
            return true;
        if (text[0] is not ((byte)'e' or (byte)'E'))
            return false;
        text = text[1..];
        if (!text.IsEmpty && (text[0] is (byte)'+' or (byte)'-'))
            text = text[1..];
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static long Exponent(ReadOnlySpan<byte> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : text[0] == '-' ? int.MinValue : int.MaxValue;
}
