using HdrHistogram;

namespace Setout.Bench.Load;

/// <param name="Done">Answered requests.</param>
/// <param name="Failed">Those whose status was not 2xx, or a connection that was closed.</param>
/// <param name="Latencies">In microseconds.</param>
internal sealed record LoadResult(long Done, long Failed, TimeSpan Elapsed, LongHistogram Latencies)
{
    public static LoadResult None => new(0, 0, TimeSpan.Zero, new LongHistogram(1, 60_000_000, 3));

    public double PerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    public double Percentile(double percent) => Done > 0 ? Latencies.GetValueAtPercentile(percent) : 0;

    public LoadResult Add(LoadResult other)
    {
        Latencies.Add(other.Latencies);
        return new LoadResult(Done + other.Done, Failed + other.Failed, Elapsed > other.Elapsed ? Elapsed : other.Elapsed, Latencies);
    }
}
