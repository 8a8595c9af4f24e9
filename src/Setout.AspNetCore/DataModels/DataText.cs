using System.Buffers.Text;
using System.Text;

namespace Setout.AspNetCore.DataModels;

/// <summary>The text forms that are stored and shown alike, in UTF-8.</summary>
internal static class DataText
{
    /// <summary>The width of a stored instant: <c>2026-03-01T12:34:56.123456Z</c>. Fixed, so that text order is time order.</summary>
    public const int InstantLength = 27;

    /// <summary>The longest that <see cref="WriteDecimal"/> and <see cref="WriteTime"/> write.</summary>
    public const int MaxLength = 32;

    /// <summary>As shown: fractions without trailing zeros, decimals with all digits of their scale.</summary>
    public static string Write(DataValue value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        var length = value.Kind switch
        {
            DataKind.Instant => TrimInstant(text, WriteInstant(value.AsInstant(), text)),
            DataKind.Date => WriteDate(value.AsDate(), text),
            DataKind.Time => WriteTime(value.AsTime(), text),
            _ => WriteDecimal(value.AsInteger(), value.Scale, text),
        };
        return Encoding.ASCII.GetString(text[..length]);
    }

    public static int WriteInstant(DateTime utc, Span<byte> text)
    {
        WriteDate(DateOnly.FromDateTime(utc), text);
        text[10] = (byte)'T';
        WriteClock(utc.Hour, utc.Minute, utc.Second, text[11..]);
        text[19] = (byte)'.';
        WriteDigits((int)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond), 6, text[20..]);
        text[26] = (byte)'Z';
        return InstantLength;
    }

    /// <summary>The length of a stored instant once trailing zeros of the fraction are gone; the <c>Z</c> is moved.</summary>
    public static int TrimInstant(Span<byte> text, int length)
    {
        if (length != InstantLength)
            return length;
        var end = 26;
        while (text[end - 1] == '0')
            end--;
        if (end == 20)
            end--;
        text[end] = (byte)'Z';
        return end + 1;
    }

    public static int WriteDate(DateOnly date, Span<byte> text)
    {
        WriteDigits(date.Year, 4, text);
        text[4] = (byte)'-';
        WriteDigits(date.Month, 2, text[5..]);
        text[7] = (byte)'-';
        WriteDigits(date.Day, 2, text[8..]);
        return 10;
    }

    /// <summary><c>17:30:00</c>, with a fraction only where there is one: still in order as text.</summary>
    public static int WriteTime(TimeOnly time, Span<byte> text)
    {
        WriteClock(time.Hour, time.Minute, time.Second, text);
        var micros = (int)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        if (micros == 0)
            return 8;
        text[8] = (byte)'.';
        WriteDigits(micros, 6, text[9..]);
        var end = 15;
        while (text[end - 1] == '0')
            end--;
        return end;
    }

    /// <summary>Exactly <paramref name="scale"/> digits behind the point: 110 of scale 2 is <c>1.10</c>.</summary>
    public static int WriteDecimal(long unscaled, int scale, Span<byte> text)
    {
        if (scale == 0)
        {
            Utf8Formatter.TryFormat(unscaled, text, out var plain);
            return plain;
        }
        var start = unscaled < 0 ? 1 : 0;
        text[0] = (byte)'-';
        var magnitude = unscaled < 0 ? 0UL - (ulong)unscaled : (ulong)unscaled;
        Utf8Formatter.TryFormat(magnitude, text[start..], out var digits);
        if (digits <= scale)
        {
            var padding = scale + 1 - digits;
            text.Slice(start, digits).CopyTo(text[(start + padding)..]);
            text.Slice(start, padding).Fill((byte)'0');
            digits = scale + 1;
        }
        var point = start + digits - scale;
        text.Slice(point, scale).CopyTo(text[(point + 1)..]);
        text[point] = (byte)'.';
        return start + digits + 1;
    }

    private static void WriteClock(int hour, int minute, int second, Span<byte> text)
    {
        WriteDigits(hour, 2, text);
        text[2] = (byte)':';
        WriteDigits(minute, 2, text[3..]);
        text[5] = (byte)':';
        WriteDigits(second, 2, text[6..]);
    }

    private static void WriteDigits(int value, int width, Span<byte> text)
    {
        for (var i = width - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }
}
