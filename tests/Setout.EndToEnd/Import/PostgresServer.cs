using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Setout.EndToEnd.Import;

/// <summary>A PostgreSQL server of this test alone: a cluster in a temporary folder, on a free port of the loopback interface.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "tester";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly string bin;
    private Process? server;

    private PostgresServer(string bin) => (this.bin, folder) = (bin, Directory.CreateTempSubdirectory("setout-postgres-").FullName);

    public int Port { get; } = FreePort();

    /// <summary>One that a URL has to escape.</summary>
    public static string Password => "p@ss:w/rd#1";

    /// <summary>The address of a database, with the password.</summary>
    public string Address(string database) => $"postgres://{User}:{Uri.EscapeDataString(Password)}@127.0.0.1:{Port}/{database}";

    /// <summary>The newest installed server; null where there is none.</summary>
    public static string? Installed() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).OrderByDescending(bin => bin.Length).ThenByDescending(bin => bin, StringComparer.Ordinal).FirstOrDefault()
            : null;

    public static async Task<PostgresServer> StartAsync(string bin, CancellationToken stop)
    {
        var server = new PostgresServer(bin);
        try
        {
            await server.BeginAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task ExecuteAsync(string database, string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(Connection(database));
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            // The server refuses to be stopped by whoever does not own its folder.
            await RunAsync(Path.Combine(bin, "pg_ctl"), ["-D", Path.Combine(folder, "data"), "-m", "immediate", "stop"], CancellationToken.None);
            await server.WaitForExitAsync(CancellationToken.None);
        }
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task BeginAsync(CancellationToken stop)
    {
        var secret = Path.Combine(folder, "secret");
        await File.WriteAllTextAsync(secret, Password, stop);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["-R", "postgres", folder], stop, asOwner: false);
        var data = Path.Combine(folder, "data");
        await RunAsync(Path.Combine(bin, "initdb"), ["-D", data, "-U", User, "-A", "scram-sha-256", $"--pwfile={secret}", "-E", "UTF8", "--no-locale", "--no-sync"], stop);
        server = Process.Start(Start(Path.Combine(bin, "postgres"), ["-D", data, "-p", $"{Port}", "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"], asOwner: true))!;
        _ = server.StandardOutput.ReadToEndAsync(stop);
        _ = server.StandardError.ReadToEndAsync(stop);
        for (var started = Stopwatch.StartNew(); ;)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection("postgres"));
                await connection.OpenAsync(stop);
                return;
            }
            catch (NpgsqlException) when (started.Elapsed < Patience && !server.HasExited)
            {
                await Task.Delay(100, stop);
            }
        }
    }

    private string Connection(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Username = User, Password = Password, Database = database, Pooling = false }.ConnectionString;

    private async Task RunAsync(string program, string[] arguments, CancellationToken stop, bool asOwner = true)
    {
        using var process = Process.Start(Start(program, arguments, asOwner))!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output}{error}");
    }

    /// <summary>The server refuses to be run by root: then by the user that its package made.</summary>
    private ProcessStartInfo Start(string program, string[] arguments, bool asOwner) =>
        new(asOwner && Environment.IsPrivilegedProcess ? "runuser" : program, asOwner && Environment.IsPrivilegedProcess ? ["-u", "postgres", "--", program, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
