using System.Globalization;

namespace Setout.Bench.Peers;

/// <summary>Who is measured, in the order of the table.</summary>
internal static class AllPeers
{
    public static IReadOnlyList<Peer> List { get; } =
    [
        new("Setout, native")
        {
            Command = (data, port) => Setout(Path.Combine(Places.Published("setout-native"), "setout"), data, port),
            Storage = Storage.SqliteBySetout,
            Note = "`setout run bench/design.md`, published with Native AOT",
        },
        new("Setout, JIT")
        {
            Command = (data, port) => ["dotnet", .. Setout(Path.Combine(Places.Published("setout-jit"), "setout.dll"), data, port)],
            Storage = Storage.SqliteBySetout,
            Note = "the same, on the just-in-time compiler",
        },
        Dotnet("By hand", "ByHand", "peer-byhand") with
        {
            Note = "minimal API, Microsoft.Data.Sqlite, statements prepared once, source-generated JSON; inserts committed one by one",
        },
        Dotnet("Dapper", "Dapper", "peer-dapper") with
        {
            Note = "minimal API, a pooled connection for each request; inserts committed one by one, behind a lock of the peer's own",
        },
        Dotnet("EF Core", "EfCore", "peer-efcore", "--plain", "true") with
        {
            Note = "minimal API, a context for each request, queries where they are used, no tracking; inserts committed one by one, behind a lock of the peer's own",
        },
        Dotnet("EF Core, tuned", "EfCore", "peer-efcore") with
        {
            Note = "the same with pooled contexts and compiled queries",
        },
        new("json-server", "/orders", "_limit=20")
        {
            Command = (data, port) => ["node", Path.Combine(Places.JsonServer, "node_modules", "json-server", "lib", "cli", "bin.js"), data, .. At(port), "--quiet"],
            Storage = Storage.JsonFile,
            ClientsSendInstant = true,
            Note = "0.17.4 from npm; keeps its rows in memory and writes the whole file after an insert, without waiting for the disk",
        },
        Dotnet("Bare Kestrel", "Bare", "peer-bare") with
        {
            Storage = Storage.None, Inserts = false, Note = "constant bytes of the same length: the ceiling",
        },
    ];

    private static Peer Dotnet(string name, string folder, string assembly, params string[] options) => new(name)
    {
        Command = (data, port) =>
            ["dotnet", Path.Combine(Places.Published(folder), assembly + ".dll"), "--urls", $"http://127.0.0.1:{port}", "--data", data, .. options],
    };

    private static string[] Setout(string command, string data, int port) =>
        [command, "run", Places.Design, "--data", data, .. At(port)];

    private static string[] At(int port) => ["--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture)];
}
