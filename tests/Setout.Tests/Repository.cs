namespace Setout.Tests;

/// <summary>The work tree that the tests were built from: pages that are tests, outputs that are committed.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Committed outputs are written instead of compared when <c>SETOUT_WRITE=1</c>.</summary>
    public static bool IsWriting { get; } = Environment.GetEnvironmentVariable("SETOUT_WRITE") == "1";

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Setout.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Setout.slnx above {AppContext.BaseDirectory}");
    }
}
