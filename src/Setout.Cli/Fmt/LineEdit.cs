using Setout.Diagnostics;

namespace Setout.Cli.Fmt;

/// <summary>Whole lines and those in their place. <paramref name="Start"/> and <paramref name="End"/> count from 0, the end excluded.</summary>
internal sealed record LineEdit(int Start, int End, string[] NewLines)
{
    /// <summary>An edit in whole lines, those left out that it does not change.</summary>
    public static LineEdit Of(TextEdit edit)
    {
        var source = edit.Span.Source!;
        var (first, last) = (edit.Span.Position.Line, source.LineOf(edit.Span.End));
        var before = source.Content[source.Line(first).Start..edit.Span.Start];
        var after = source.Content[edit.Span.End..source.Line(last).End];
        var old = Enumerable.Range(first, last - first + 1).Select(line => source.Line(line).Text).ToArray();
        var present = (before + edit.NewText + after).ReplaceLineEndings("\n").Split('\n');

        var shortest = Math.Min(old.Length, present.Length);
        var head = Enumerable.Range(0, shortest).TakeWhile(at => old[at] == present[at]).Count();
        var tail = Enumerable.Range(1, shortest - head).TakeWhile(at => old[^at] == present[^at]).Count();
        return new LineEdit(first - 1 + head, first - 1 + old.Length - tail, present[head..^tail]);
    }
}
