using Setout.Bench.Load;
using Setout.Bench.Peers;

namespace Setout.Bench;

/// <summary>Peers take turns within a round, so that what drifts on the machine drifts for all of them.</summary>
internal sealed class Measurement(Options options)
{
    private readonly List<(PeerProcess Process, Figures Figures)> running = [];

    public List<string> LeftOut { get; } = [];

    /// <summary>Commits in a second that the disk allowed, in each round.</summary>
    public List<double> Commits { get; } = [];

    public IReadOnlyList<Figures> Run(IEnumerable<Peer> peers)
    {
        try
        {
            foreach (var peer in peers)
                Begin(peer);
            using var disk = new DiskCeiling();
            disk.Measure(options.WarmUp * 3);
            for (var round = 0; round < options.Rounds; round++)
            {
                Commits.Add(disk.Measure(options.Measure));
                Round(round);
            }
            foreach (var (process, figures) in running)
                figures.LoadedMegabytes = process.Memory / 1e6;
            return [.. running.Select(pair => pair.Figures)];
        }
        finally
        {
            foreach (var (process, _) in running)
                process.Dispose();
        }
    }

    private void Begin(Peer peer)
    {
        Console.Error.WriteLine($"starting {peer.Name}");
        try
        {
            var data = Seed.Prepare(peer, options.Orders);
            var figures = new Figures(peer);
            for (var start = 1; start < options.Starts; start++)
            {
                using var process = PeerProcess.Start(peer, data);
                Note(figures, process);
            }
            var kept = PeerProcess.Start(peer, data);
            Note(figures, kept);
            running.Add((kept, figures));
            if (peer.Storage != Storage.None && SameShape.Differences(kept).ToList() is { Count: > 0 } differences)
            {
                running.RemoveAt(running.Count - 1);
                kept.Dispose();
                throw new IOException($"answers in another shape: {string.Join("; ", differences)}");
            }
        }
        catch (Exception fault) when (fault is IOException or System.ComponentModel.Win32Exception or System.Net.Sockets.SocketException)
        {
            Console.Error.WriteLine($"left out: {peer.Name}: {fault.Message}");
            LeftOut.Add($"{peer.Name}: {fault.Message.Replace(Places.Repository + "/", "").ReplaceLineEndings(" ").Trim()}");
        }
    }

    private void Note(Figures figures, PeerProcess process)
    {
        figures.StartMilliseconds.Add(process.ToFirstAnswer.TotalMilliseconds);
        Thread.Sleep(options.Quick ? 50 : 500);
        figures.IdleMegabytes.Add(process.Memory / 1e6);
    }

    private void Round(int round)
    {
        foreach (var scenario in Scenario.List.Where(scenario => Options.Names(options.Scenarios, scenario.Name)))
        {
            // Another one begins in each round: none always comes after the slowest.
            for (var turn = 0; turn < running.Count; turn++)
            {
                var (process, figures) = running[(turn + round) % running.Count];
                if (!scenario.IsInsert || process.Peer.Inserts)
                    figures.Add(scenario, One(process, scenario, round, out var processor), processor);
            }
            Console.Error.WriteLine($"round {round + 1} of {options.Rounds}: {scenario.Name}");
        }
    }

    private LoadResult One(PeerProcess process, Scenario scenario, int round, out TimeSpan processor)
    {
        var requests = scenario.Requests(process.Peer, options.Orders);
        ClosedLoop.Run(process.Port, scenario.Clients, options.WarmUp * (round == 0 ? 3 : 1), requests, seed: -1);
        var before = process.Processor;
        var load = ClosedLoop.Run(process.Port, scenario.Clients, options.Measure, requests, seed: round * 100);
        processor = process.Processor - before;
        return load;
    }
}
