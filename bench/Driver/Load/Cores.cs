using System.Runtime.InteropServices;

namespace Setout.Bench.Load;

/// <summary>
/// The servers get the first half of the cores, the load generator the rest: what generating costs is then not charged to the
/// server, and both stay where they are.
/// </summary>
internal static partial class Cores
{
    public static bool AreSplit { get; } = OperatingSystem.IsLinux() && Environment.ProcessorCount >= 2 && File.Exists("/usr/bin/taskset");

    public static int ForServers => AreSplit ? Environment.ProcessorCount / 2 : Environment.ProcessorCount;

    public static int ForLoad => AreSplit ? Environment.ProcessorCount - ForServers : Environment.ProcessorCount;

    /// <summary>The cores of a server, as taskset writes them.</summary>
    public static string ServerList => $"0-{ForServers - 1}";

    /// <summary>Keeps the calling thread on one core of the load generator.</summary>
    public static unsafe void Pin(int index)
    {
        if (!AreSplit)
            return;
        var core = ForServers + index % ForLoad;
        var mask = stackalloc ulong[16];
        new Span<ulong>(mask, 16).Clear();
        mask[core / 64] = 1ul << (core % 64);
        _ = sched_setaffinity(0, 16 * sizeof(ulong), mask);
    }

    [LibraryImport("libc")]
    private static unsafe partial int sched_setaffinity(int thread, nuint size, ulong* mask);
}
