using Setout.Cli.Output;
using Setout.Text;

namespace Setout.Cli.Findings;

/// <summary>The line of a finding with its caret.</summary>
internal static class SourceFrame
{
    /// <summary>Writes the frame and returns what the lines below it start with, so that they line up.</summary>
    public static string Write(SourceSpan span, Style style, TextWriter output, Ink ink, int width)
    {
        if (!span.IsWritten)
            return ink.Paint("  = ", Style.Faint);
        var number = $"{span.Place.Start.Line}";
        var margin = new string(' ', number.Length + 2);
        var (text, caretColumn, caretLength) = Window(span, Math.Max(40, width) - margin.Length - 3);
        output.WriteLine($"{ink.Paint($" {number} |", Style.Faint)} {text}".TrimEnd());
        output.WriteLine($"{ink.Paint($"{margin}|", Style.Faint)} {new string(' ', caretColumn)}{ink.Paint(new string('^', caretLength), style)}");
        return ink.Paint($"{margin}= ", Style.Faint);
    }

    /// <summary>The line, or the part of a long one around the span, and the caret below it in terminal columns.</summary>
    private static (string Text, int CaretColumn, int CaretLength) Window(SourceSpan span, int width)
    {
        var line = span.Source!.Line(span.Position.Line);
        var start = Math.Min(span.Start - line.Start, line.Length);
        var end = Math.Clamp(span.End - line.Start, start, line.Length);
        var before = Visible.Of(line.Text[..start]);
        var marked = Visible.Of(line.Text[start..end]);
        var after = Visible.Of(line.Text[end..]);

        var room = width - Math.Min(Columns.Of(marked), width / 2);
        if (Columns.Of(before) > room)
            before = "…" + before[^Math.Min(before.Length, room / 2)..];
        return (Columns.Cut(before + marked + after, width), Columns.Of(before), Math.Clamp(Columns.Of(marked), 1, Math.Max(1, width - Columns.Of(before))));
    }
}
