using System.Globalization;

namespace Setout.Export.Sql;

/// <summary>Names and literals in SQL.</summary>
internal static class SqlText
{
    private static readonly string[] InstantForms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Text(string value) =>
        $"'{value.Replace("'", "''", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}'";

    /// <summary>10 to the power of a scale.</summary>
    public static string PowerOfTen(int scale) => "1" + new string('0', scale);

    /// <summary>The digits of a number as an integer of a scale; null where it has more.</summary>
    public static string? Scaled(decimal number, int scale)
    {
        try
        {
            for (var i = 0; i < scale; i++)
                number *= 10;
        }
        catch (OverflowException)
        {
            return null;
        }
        return number == decimal.Truncate(number) ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>An instant as it is stored: UTC, fixed width, to the microsecond; null where the text is none.</summary>
    public static string? Instant(string text) =>
        DateTimeOffset.TryParseExact(
            text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
            : null;
}
