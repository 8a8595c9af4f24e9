using Setout.Cli.Output;
using Setout.Export.Explain;

namespace Setout.Cli.Explain;

/// <summary>How callers are recognised.</summary>
internal static class CallerView
{
    public static void Write(Plan plan, TextWriter output, Ink ink)
    {
        var ways = CallerWays.Of(plan).ToList();
        if (ways.Count == 0)
            return;
        output.WriteLine($"\n{ink.Paint("callers", Style.Bold)}\n");
        foreach (var way in ways)
        {
            output.WriteLine($"{ink.Paint(Columns.Pad(way.Kind, 8), Style.Cyan)}  {Visible.Of(way.How)}  {ink.Paint(way.Origin.ToString(), Style.Faint)}".TrimEnd());
            InferenceView.Write(way.Inferences, output, ink);
        }
    }
}
