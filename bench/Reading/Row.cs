using System.Diagnostics;
using Markdig;
using Setout.Text;

namespace Setout.Bench.Reading;

/// <summary>One document, each way to read it in turns, so that what else the machine does falls on all of them.</summary>
internal static class Row
{
    private const int Rounds = 41;

    /// <summary>What reads the same text as the peer: tables, front matter and precise positions, as Setout needs them too.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().UseTaskLists().UsePreciseSourceLocation().Build();

    private static double markdigAll;
    private static double setoutAll;

    /// <summary>Reading and planning of all documents so far, as a multiple of Markdig's parse.</summary>
    public static double Total => setoutAll / markdigAll;

    public static string Of(SourceText source)
    {
        var read = DesignReader.Read(source);
        var planned = Planner.Plan(read.Design);
        Action[] ways =
        [
            () => Markdig.Markdown.Parse(source.Content, Pipeline),
            () => DesignReader.Read(source),
            () => Planner.Plan(read.Design),
            () => Planner.Plan(DesignReader.Read(source).Design),
            () => Checker.Check(read, planned),
        ];
        WarmUp(ways);
        var times = new double[ways.Length][];
        for (var way = 0; way < ways.Length; way++)
            times[way] = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
            for (var way = 0; way < ways.Length; way++)
                times[way][round] = Time(ways[way]);
        var medians = times.Select(Median).ToArray();
        markdigAll += medians[0];
        setoutAll += medians[3];
        var ratios = string.Join(" | ", medians.Skip(1).Select(median => $"{median / medians[0]:F2}x"));
        return $"| {source.Path} | {source.Content.Length / 1000.0:F1} | {medians[0]:F3} | {ratios} | {Allocated(ways[0]):F2} | {Allocated(ways[3]):F2} |";
    }

    private static void WarmUp(Action[] ways)
    {
        var watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < 1500)
            foreach (var way in ways)
                way();
    }

    private static double Time(Action way)
    {
        var start = Stopwatch.GetTimestamp();
        way();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Allocated(Action way)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        way();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
