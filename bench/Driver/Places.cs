namespace Setout.Bench;

/// <summary>Where things stand; everything that is made is under <c>artifacts/bench</c>.</summary>
internal static class Places
{
    public static string Repository { get; } = FindRepository();

    public static string Made { get; } = Path.Combine(Repository, "artifacts", "bench");

    public static string Design { get; } = Path.Combine(Repository, "bench", "design.md");

    public static string Results { get; } = Path.Combine(Repository, "bench", "RESULTS.md");

    public static string JsonServer { get; } = Path.Combine(Made, "json-server");

    public static string Data { get; } = Path.Combine(Made, "data");

    public static string Published(string name) => Path.Combine(Made, "published", name);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Setout.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Setout.slnx stands in no folder above the bench.");
        return folder;
    }
}
