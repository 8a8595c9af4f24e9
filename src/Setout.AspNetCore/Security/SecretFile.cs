using System.Text;

namespace Setout.AspNetCore.Security;

/// <summary>A file that its owner alone can read. It is written beside and moved into place, so that there is a whole one at each moment.</summary>
internal static class SecretFile
{
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string file, string text)
    {
        var draft = $"{file}.{Environment.ProcessId}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // One that was left behind would keep the rights it has.
        File.Delete(draft);
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, file, overwrite: true);
    }
}
