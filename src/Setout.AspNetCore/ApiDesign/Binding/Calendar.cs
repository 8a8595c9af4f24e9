using System.Globalization;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Days, times and instants as RFC 3339 writes them, and in no other way.</summary>
internal static class Calendar
{
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary><c>17:30</c>, <c>17:30:00</c>, <c>17:30:00.25</c>. What is finer than a microsecond is cut off.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        if (text.Length == 5)
            return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        time = default;
        if (text.Length < 8 || !TimeOnly.TryParseExact(text[..8], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)
            || !TryFraction(text[8..], out var micros))
            return false;
        time = whole.Add(TimeSpan.FromMicroseconds(micros));
        return true;
    }

    /// <summary>A day, <c>T</c>, a time with seconds, and <c>Z</c> or an offset: without one nobody knows which instant is meant.</summary>
    public static bool TryInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < 20 || text[10] is not ('T' or 't') || !TryDate(text[..10], out var date))
            return false;
        var zone = text[19..].IndexOfAny("Zz+-") + 19;
        if (zone < 19 || !TryTime(text[11..zone], out var time) || !TryOffset(text[zone..], out var offset))
            return false;
        var local = date.ToDateTime(time);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
            return true;
        if (text.Length != 6 || text[3] != ':' || !IsNumber(text.Slice(1, 2), 23, out var hours) || !IsNumber(text.Slice(4, 2), 59, out var minutes))
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-')
            offset = -offset;
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, out int micros)
    {
        micros = 0;
        if (text.IsEmpty)
            return true;
        if (text.Length < 2 || text[0] != '.' || text[1..].ContainsAnyExceptInRange('0', '9'))
            return false;
        var digits = text.Slice(1, Math.Min(6, text.Length - 1));
        micros = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var missing = digits.Length; missing < 6; missing++)
            micros *= 10;
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, int max, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;
}
