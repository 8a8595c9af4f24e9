namespace Setout.AspNetCore.Security.DataProtection;

/// <summary>The file of a key ring, beside its database and its owner's alone.</summary>
internal static class KeyFile
{
    /// <summary>Of a database: <c>clinic.db</c> has <c>clinic.db.keys</c>.</summary>
    public static string Of(string database) => database + ".keys";

    /// <summary>The ring; null where there is no file.</summary>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KeyRing? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            return KeyRing.Read(File.ReadAllText(file)) ?? throw new InvalidDataException($"{Path.GetFileName(file)} is damaged, or no file of keys; restore it from its copy");
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException(denied.Message, denied);
        }
    }

    /// <summary>When the file was last written; <c>default</c> where there is none.</summary>
    public static DateTime Stamp(string file) => File.GetLastWriteTimeUtc(file);

    /// <summary>Keeps others from changing the file until it is disposed of; the end of the process is enough.</summary>
    /// <exception cref="IOException">Another process is changing it.</exception>
    public static IDisposable Lock(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(file + ".lock", options);
        }
        catch (IOException held)
        {
            throw new IOException("another command is adding a key to it at this moment; try again", held);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException(denied.Message, denied);
        }
    }

    public static void Write(string file, KeyRing ring) => SecretFile.Write(file, ring.Write());
}
