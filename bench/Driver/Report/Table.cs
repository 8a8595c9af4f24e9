using System.Globalization;
using System.Text;

namespace Setout.Bench.Report;

/// <summary>A Markdown table that reads well in a terminal too: the first column to the left, figures to the right.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> rows = [];

    public void Add(string name, IEnumerable<string> cells) => rows.Add([name, .. cells]);

    public override string ToString()
    {
        var widths = head.Select((title, column) => Math.Max(3, rows.Append(head).Max(row => row[column].Length))).ToArray();
        var text = new StringBuilder();
        Line(text, head, widths);
        text.Append("| ").Append('-', widths[0]).Append(" |");
        foreach (var width in widths[1..])
            text.Append(' ').Append('-', width - 1).Append(": |");
        text.Append('\n');
        foreach (var row in rows)
            Line(text, row, widths);
        return text.ToString();
    }

    public static string Figure(double? value) => value switch
    {
        null => "–",
        >= 100 => value.Value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static void Line(StringBuilder text, string[] cells, int[] widths)
    {
        text.Append("| ").Append(cells[0].PadRight(widths[0])).Append(" |");
        for (var column = 1; column < cells.Length; column++)
            text.Append(' ').Append(cells[column].PadLeft(widths[column])).Append(" |");
        text.Append('\n');
    }
}
