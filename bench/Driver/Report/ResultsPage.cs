using System.Globalization;
using System.Text;
using Setout.Bench.Load;

namespace Setout.Bench.Report;

/// <summary>The page of results: figures as they are, and what limits them.</summary>
internal static class ResultsPage
{
    public static string Write(IReadOnlyList<Figures> all, IEnumerable<string> leftOut, double commits, Options options, DateOnly date)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Setout and its peers, side by side\n\nMeasured on {date:yyyy-MM-dd} by `bench/run.sh` {Machine.Describe()}\n");
        page.Append(CultureInfo.InvariantCulture, $"{options.Rounds} rounds of {options.Measure.TotalSeconds:0.#} s for each figure, peers taking turns within a round; medians of the rounds. {options.Orders:#,0} orders.\n");
        if (Cores.AreSplit)
            page.Append(CultureInfo.InvariantCulture, $"The servers have {Cores.ForServers} core(s) to themselves, the load generator {Cores.ForLoad}.\n");

        Section(page, "Requests in a second (more is better)", all, options, sample => sample.PerSecond);
        Ratios(page, all, options);
        Section(page, "Processor time of the server for a request, in microseconds", all, options, sample => sample.MicrosecondsOfProcessor);
        Section(page, "Latency under that load, in milliseconds: median", all, options, sample => sample.P50 / 1000);
        Section(page, "95th percentile", all, options, sample => sample.P95 / 1000);
        Section(page, "99th percentile", all, options, sample => sample.P99 / 1000);
        Process(page, all);
        Limits(page, all, commits, options);
        Peers(page, all, leftOut);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, IReadOnlyList<Figures> all, Options options, Func<Sample, double> figure)
    {
        var scenarios = Chosen(options);
        var table = new Table(["", .. scenarios.Select(scenario => scenario.Name)]);
        foreach (var figures in all)
            table.Add(figures.Peer.Name, scenarios.Select(scenario => Table.Figure(figures.Median(scenario, figure)) + (figures.Of(scenario).Any(sample => sample.Load.Failed > 0) ? " (!)" : "")));
        page.Append("\n## ").Append(title).Append("\n\n").Append(table);
    }

    private static void Ratios(StringBuilder page, IReadOnlyList<Figures> all, Options options)
    {
        if (all.Count == 0)
            return;
        var scenarios = Chosen(options);
        var first = all[0];
        var table = new Table(["", .. scenarios.Select(scenario => scenario.Name)]);
        foreach (var figures in all.Skip(1))
            table.Add(figures.Peer.Name, scenarios.Select(scenario => Ratio(first, figures, scenario)));
        page.Append(CultureInfo.InvariantCulture, $"\n## {first.Peer.Name}: how many times as many requests as …\n\n{table}");
    }

    private static string Ratio(Figures first, Figures other, Scenario scenario) =>
        first.Median(scenario, sample => sample.PerSecond) is { } mine && other.Median(scenario, sample => sample.PerSecond) is > 0 and { } theirs
            ? Table.Figure(mine / theirs) + " ×"
            : "–";

    private static void Process(StringBuilder page, IReadOnlyList<Figures> all)
    {
        var table = new Table("", "start to first answer, ms", "idle, MB", "after the load, MB");
        foreach (var figures in all)
            table.Add(figures.Peer.Name, [Table.Figure(Figures.Median(figures.StartMilliseconds)), Table.Figure(Figures.Median(figures.IdleMegabytes)), Table.Figure(figures.LoadedMegabytes)]);
        page.Append(CultureInfo.InvariantCulture, $"\n## Starting and memory\n\nOn a database that is there. Memory is what is resident.\n\n{table}");
    }

    private static void Limits(StringBuilder page, IReadOnlyList<Figures> all, double commits, Options options)
    {
        page.Append(CultureInfo.InvariantCulture, $"""

            ## What limits the figures

            - The disk: one connection without HTTP, a prepared insert, each its own commit at `synchronous=FULL`: {commits:#,0} commits in a second.
              One by one, nobody can insert faster; only commits of several requests together can.
            - Reads come out of the page cache: the processor limits them, and of it Kestrel and the kernel's loopback take the share
              that the bare endpoint shows.
            - The load is a closed loop: latencies are those of a server that is kept busy, no promise at another load.

            """);
        _ = options;
        if (all.SelectMany(figures => Scenario.List.SelectMany(figures.Of)).Any(sample => sample.Load.Failed > 0))
            page.Append("- (!) Some requests of that figure were not answered with 2xx.\n");
    }

    private static void Peers(StringBuilder page, IReadOnlyList<Figures> all, IEnumerable<string> leftOut)
    {
        page.Append("\n## Who they are\n\nAll SQLite peers have the tables of `bench/design.md`, WAL and `synchronous=FULL`, and answer the same JSON members; that is checked before anything is measured.\n\n");
        foreach (var figures in all)
            page.Append(CultureInfo.InvariantCulture, $"- **{figures.Peer.Name}**: {figures.Peer.Note}\n");
        foreach (var fault in leftOut)
            page.Append(CultureInfo.InvariantCulture, $"- Left out: {fault}\n");
    }

    private static List<Scenario> Chosen(Options options) =>
        [.. Scenario.List.Where(scenario => Options.Names(options.Scenarios, scenario.Name))];
}
