using System.Globalization;
using System.Runtime.InteropServices;

namespace Setout.Bench.Report;

/// <summary>What it ran on, as far as it explains the figures.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"on {Environment.ProcessorCount} cores ({Processor()}, {RuntimeInformation.OSArchitecture}), {gigabytes:0} GB, {RuntimeInformation.FrameworkDescription}; load average {Load()} before the first round.");
    }

    /// <summary>Of the last minute: other work on the machine makes figures worth less.</summary>
    public static string Load() => loadBefore;

    private static readonly string loadBefore = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown"
        : "unknown";
}
