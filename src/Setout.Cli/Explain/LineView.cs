using Setout.Cli.Output;
using Setout.Export.Explain;

namespace Setout.Cli.Explain;

/// <summary>Each line with a sign of what became of it, and what it drives.</summary>
internal static class LineView
{
    private const int WidestText = 88;
    private const int LeastDrives = 24;

    public static void Write(Explanation explanation, TextWriter output, Ink ink, int width)
    {
        var digits = $"{explanation.Lines.Count}".Length;
        var room = Math.Clamp(width - digits - LeastDrives - 6, 20, WidestText);
        var notesAt = explanation.Lines.Where(HasNotes).Select(line => Math.Min(Columns.Of(line.Text), room)).DefaultIfEmpty().Max();
        ExplainedLine? above = null;
        foreach (var line in explanation.Lines)
        {
            if (explanation.Source.Parts.Count > 1 && line.File != above?.File)
                output.WriteLine($"{(above is null ? "" : "\n")}{ink.Paint(Visible.Of(line.File), Output.Style.Bold)}");
            // What drives the same as the line above, inside one fence above all, need not say it again.
            var notes = line.Drives == above?.Drives && line.Problems.IsEmpty ? "" : Notes(line);
            WriteLine(line, notes, digits, notes.Length > 0 ? notesAt : width - digits - 4, output, ink);
            above = line;
        }
    }

    private static bool HasNotes(ExplainedLine line) => !line.Drives.IsEmpty || !line.Problems.IsEmpty;

    public static char Sign(LineKind kind) => kind switch
    {
        LineKind.Live => '●',
        LineKind.NotUnderstood => '?',
        _ => ' ',
    };

    public static string Word(LineKind kind) => kind switch
    {
        LineKind.Live => "live",
        LineKind.NotUnderstood => "not understood",
        _ => "prose",
    };

    public static Style Style(LineKind kind) => kind switch
    {
        LineKind.Live => Output.Style.Green,
        LineKind.NotUnderstood => Output.Style.Red,
        _ => Output.Style.Faint,
    };

    private static string Notes(ExplainedLine line) => string.Join(", ", line.Drives.Concat(line.Problems).Select(Visible.Of));

    private static void WriteLine(ExplainedLine line, string notes, int digits, int room, TextWriter output, Ink ink)
    {
        var style = Style(line.Kind);
        var number = ink.Paint($"{line.Number}".PadLeft(digits), Output.Style.Faint);
        var text = Columns.Cut(Visible.Of(line.Text), room);
        var padded = notes.Length == 0 ? text : Columns.Pad(text, room);
        output.WriteLine($"{ink.Paint($"{Sign(line.Kind)}", style)} {number}  {ink.Paint(padded, style)}  {ink.Paint(notes, NoteStyle(line.Kind))}".TrimEnd());
    }

    private static Style NoteStyle(LineKind kind) => kind == LineKind.NotUnderstood ? Output.Style.Red : Output.Style.Cyan;
}
