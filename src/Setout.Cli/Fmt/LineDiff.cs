using Setout.Cli.Output;
using Setout.Diagnostics;
using Setout.Text;

namespace Setout.Cli.Fmt;

/// <summary>A unified diff, which <c>patch</c> takes.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    public static void Write(SourceText before, EquatableArray<TextEdit> edits, TextWriter output, Ink ink)
    {
        output.WriteLine(ink.Paint($"--- {before.Path}", Style.Bold));
        output.WriteLine(ink.Paint($"+++ {before.Path}", Style.Bold));
        var lines = LinesOf(before);
        var shift = 0;
        foreach (var hunk in Hunks(edits.Select(LineEdit.Of)))
        {
            Write(hunk, lines, shift, output, ink);
            shift += hunk.Sum(Growth);
        }
    }

    private static string[] LinesOf(SourceText text)
    {
        var lines = Enumerable.Range(1, text.LineCount).Select(line => text.Line(line).Text);
        return [.. text.Content.EndsWith('\n') ? lines.SkipLast(1) : lines];
    }

    /// <summary>Edits nearer than two contexts share a hunk.</summary>
    private static IEnumerable<List<LineEdit>> Hunks(IEnumerable<LineEdit> edits)
    {
        var hunk = new List<LineEdit>();
        foreach (var edit in edits)
        {
            if (hunk.Count > 0 && edit.Start - hunk[^1].End > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(edit);
        }
        if (hunk.Count > 0)
            yield return hunk;
    }

    private static void Write(List<LineEdit> hunk, string[] lines, int shift, TextWriter output, Ink ink)
    {
        var start = Math.Max(0, hunk[0].Start - Context);
        var end = Math.Min(lines.Length, hunk[^1].End + Context);
        output.WriteLine(ink.Paint($"@@ -{Range(start, end - start)} +{Range(start + shift, end - start + hunk.Sum(Growth))} @@", Style.Cyan));
        var at = start;
        foreach (var edit in hunk)
        {
            WriteAll(" ", lines[at..edit.Start], Style.Plain);
            WriteAll("-", lines[edit.Start..edit.End], Style.Red);
            WriteAll("+", edit.NewLines, Style.Green);
            at = edit.End;
        }
        WriteAll(" ", lines[at..end], Style.Plain);

        void WriteAll(string sign, string[] some, Style style)
        {
            foreach (var line in some)
                output.WriteLine(ink.Paint(sign + Visible.WithTabs(line), style));
        }
    }

    private static int Growth(LineEdit edit) => edit.NewLines.Length - (edit.End - edit.Start);

    private static string Range(int start, int count) => count == 0 ? $"{start},0" : count == 1 ? $"{start + 1}" : $"{start + 1},{count}";
}
