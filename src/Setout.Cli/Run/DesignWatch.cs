namespace Setout.Cli.Run;

/// <summary>
/// Notices that a file was changed. It looks instead of being told: notifications get lost on network drives and in
/// containers, and editors that write a new file in place of the old one make them hard to follow.
/// </summary>
internal sealed class DesignWatch(string path)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);
    private Stamp known = Stamp.Of(path);

    /// <summary>Waits until the file is another one and has not changed any more for a moment. False: there is no file any more.</summary>
    public async Task<bool> ChangedAsync(CancellationToken stop)
    {
        var seen = known;
        while (true)
        {
            await Task.Delay(Interval, stop);
            var now = Stamp.Of(path);
            if (now == seen && now != known)
            {
                known = now;
                return now.Exists;
            }
            seen = now;
        }
    }

    private readonly record struct Stamp(bool Exists, long Length, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(true, file.Length, file.LastWriteTimeUtc) : default;
        }
    }
}
