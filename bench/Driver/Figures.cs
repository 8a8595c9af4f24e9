using Setout.Bench.Load;
using Setout.Bench.Peers;

namespace Setout.Bench;

/// <summary>Everything that was measured of one peer.</summary>
internal sealed class Figures(Peer peer)
{
    private readonly Dictionary<string, List<Sample>> samples = [];

    public Peer Peer { get; } = peer;

    public List<double> StartMilliseconds { get; } = [];

    public List<double> IdleMegabytes { get; } = [];

    public double LoadedMegabytes { get; set; }

    public void Add(Scenario scenario, LoadResult load, TimeSpan processor)
    {
        if (!samples.TryGetValue(scenario.Name, out var list))
            samples[scenario.Name] = list = [];
        list.Add(new Sample(load, processor));
    }

    public IReadOnlyList<Sample> Of(Scenario scenario) => samples.GetValueOrDefault(scenario.Name) ?? [];

    /// <summary>The median over the rounds; null where it was not measured.</summary>
    public double? Median(Scenario scenario, Func<Sample, double> figure) =>
        Of(scenario) is { Count: > 0 } rounds ? Median(rounds.Select(figure)) : null;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>One round of one scenario.</summary>
/// <param name="Processor">What the server used of all its cores meanwhile.</param>
internal sealed record Sample(LoadResult Load, TimeSpan Processor)
{
    public double PerSecond => Load.PerSecond;

    public double MicrosecondsOfProcessor => Load.Done > 0 ? Processor.TotalMicroseconds / Load.Done : 0;

    public double P50 => Load.Percentile(50);

    public double P95 => Load.Percentile(95);

    public double P99 => Load.Percentile(99);
}
