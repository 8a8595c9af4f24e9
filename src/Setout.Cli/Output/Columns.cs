using System.Text;

namespace Setout.Cli.Output;

/// <summary>How many columns of a terminal text takes: none for what combines, two for East Asian and emoji.</summary>
internal static class Columns
{
    public static int Of(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Of(rune);
        return columns;
    }

    public static int Of(Rune rune) => rune.Value < 0x300 ? 1 : IsZero(rune) ? 0 : IsWide(rune.Value) ? 2 : 1;

    /// <summary>As much of <paramref name="text"/> as fits, with an ellipsis where something was left out.</summary>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns)
            return text;
        var cut = new StringBuilder();
        var left = columns - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Of(rune);
            if (left < 0)
                break;
            cut.Append(rune);
        }
        return cut.Append('…').ToString();
    }

    /// <summary>Filled up with blanks.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    /// <summary>Rows with their cells below each other, two blanks apart.</summary>
    public static void Write(IReadOnlyList<string[]> rows, TextWriter output)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Of(row[column]))).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column]))).TrimEnd());
    }

    private static bool IsZero(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format;

    private static bool IsWide(int value) => value switch
    {
        >= 0x1100 and <= 0x115F => true,
        >= 0x231A and <= 0x231B or 0x23E9 or 0x23EA or 0x23EB or 0x23EC or 0x23F0 or 0x23F3 => true,
        >= 0x25FD and <= 0x25FE or 0x2614 or 0x2615 or 0x26A1 or 0x2705 or 0x2728 or 0x274C or 0x274E => true,
        >= 0x2753 and <= 0x2755 or 0x2757 or >= 0x2795 and <= 0x2797 or 0x2B50 or 0x2B55 => true,
        >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0x33FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF => true,
        >= 0xA000 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F => true,
        >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1F64F or >= 0x1F680 and <= 0x1F6FF => true,
        >= 0x1F900 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };
}
