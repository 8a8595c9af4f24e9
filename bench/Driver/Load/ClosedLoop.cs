using System.Diagnostics;
using HdrHistogram;

namespace Setout.Bench.Load;

/// <summary>
/// N clients, each of which sends its next request when it has the answer to its last. A slow server is asked less often, so the
/// latencies here are those under this very load and no promise at another.
/// </summary>
internal static class ClosedLoop
{
    private static readonly double MicrosecondsPerTick = 1e6 / Stopwatch.Frequency;

    public static LoadResult Run(int port, int clients, TimeSpan duration, byte[][] requests, int seed)
    {
        var threads = Math.Min(clients, Cores.ForLoad);
        var results = new LoadResult[threads];
        var workers = Enumerable.Range(0, threads).Select(index => new Thread(() =>
        {
            Cores.Pin(index);
            results[index] = RunThread(port, clients / threads + (index < clients % threads ? 1 : 0), duration, requests, new Random(seed + index));
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return results.Aggregate((a, b) => a.Add(b));
    }

    private static LoadResult RunThread(int port, int clients, TimeSpan duration, byte[][] requests, Random random)
    {
        var connections = Enumerable.Range(0, clients).Select(_ => new Connection(port)).ToArray();
        try
        {
            return Loop(connections, duration, requests, random);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            return LoadResult.None with { Failed = 1 };
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
        }
    }

    private static LoadResult Loop(Connection[] connections, TimeSpan duration, byte[][] requests, Random random)
    {
        var waiting = connections.Select(connection => new Poll.Entry { Handle = connection.Handle, Events = Poll.Input }).ToArray();
        var latencies = new LongHistogram(1, 60_000_000, 3);
        long done = 0, failed = 0, open = connections.Length;
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        foreach (var connection in connections)
            connection.Send(requests[random.Next(requests.Length)]);

        while (open > 0)
        {
            if (Poll.Wait(waiting, 30_000) == 0)
                throw new IOException("No answer for 30 seconds.");
            for (var i = 0; i < waiting.Length; i++)
            {
                if (waiting[i].Returned == 0)
                    continue;
                var ticks = connections[i].Receive();
                if (ticks < 0)
                    continue;
                latencies.RecordValue(Math.Max(1, (long)(ticks * MicrosecondsPerTick)));
                done++;
                if (connections[i].Status is < 200 or > 299)
                    failed++;
                if (Stopwatch.GetTimestamp() < end)
                {
                    connections[i].Send(requests[random.Next(requests.Length)]);
                }
                else
                {
                    waiting[i].Handle = -1; // poll(2) passes over it
                    open--;
                }
            }
        }
        return new LoadResult(done, failed, Stopwatch.GetElapsedTime(start), latencies);
    }
}
