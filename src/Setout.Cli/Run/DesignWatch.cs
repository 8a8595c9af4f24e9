namespace Setout.Cli.Run;

/// <summary>
/// Notices that a file of several was changed. It looks instead of being told: notifications get lost on network drives and in
/// containers, and editors that write a new file in place of the old one make them hard to follow.
/// </summary>
internal sealed class DesignWatch(EquatableArray<string> files)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);
    private EquatableArray<Stamp> known = StampsOf(files);

    /// <summary>Waits until a file is another one and none has changed any more for a moment. False: one is not there any more.</summary>
    public async Task<bool> ChangedAsync(CancellationToken stop)
    {
        var seen = known;
        while (true)
        {
            await Task.Delay(Interval, stop);
            var now = StampsOf(files);
            if (now == seen && now != known)
            {
                known = now;
                return now.All(stamp => stamp.Exists);
            }
            seen = now;
        }
    }

    private static EquatableArray<Stamp> StampsOf(EquatableArray<string> files) => files.Select(Stamp.Of).ToEquatableArray();

    private readonly record struct Stamp(bool Exists, long Length, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(true, file.Length, file.LastWriteTimeUtc) : default;
        }
    }
}
