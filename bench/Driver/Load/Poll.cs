using System.Runtime.InteropServices;

namespace Setout.Bench.Load;

/// <summary>poll(2): one thread waits for all of its connections, at the price of one call.</summary>
internal static partial class Poll
{
    public const short Input = 1;

    [StructLayout(LayoutKind.Sequential)]
    public struct Entry
    {
        public int Handle;
        public short Events;
        public short Returned;
    }

    /// <summary>How many are ready; 0 when the time is over.</summary>
    public static unsafe int Wait(Span<Entry> entries, int milliseconds)
    {
        fixed (Entry* first = entries)
            return poll(first, (nuint)entries.Length, milliseconds);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial int poll(Entry* entries, nuint count, int timeout);
}
