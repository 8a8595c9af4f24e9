using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

const int Callers = 200;
const int ReadsPerSecond = 100;
const double Bound = 3;
var longest = TimeSpan.FromSeconds(8);
const string Ada = """{"email":"ada@example.com","password":"correct horse"}""";

var folder = Directory.CreateTempSubdirectory("setout-flood-").FullName;
File.Copy(Path.Combine("bench", "Flood", "design.md"), Path.Combine(folder, "design.md"));
var port = FreePort();
using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.GetFullPath(args[0]), "run", Path.Combine(folder, "design.md"), "--port", $"{port}"]) { RedirectStandardOutput = true })!;
server.OutputDataReceived += (_, _) => { };
server.BeginOutputReadLine();
using var client = Client(IPAddress.Loopback);
try
{
    await ReadyAsync();
    await PostAsync(client, "/auth/register", Ada);
    await PostAsync(client, "/notes", """{"text":"Ring twice"}""");
    await FloodAsync(TimeSpan.FromSeconds(2));
    await ReadAsync(TimeSpan.FromSeconds(2));
    var idle = await ReadAsync(longest);
    var memoryBefore = Memory();

    var flood = FloodAsync(longest);
    var busy = await ReadAsync(longest);
    var statuses = await flood;

    var ratio = Percentile(busy) / Percentile(idle);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read p95 idle   {Percentile(idle):0.00} ms ({idle.Count} reads)"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read p95 flood  {Percentile(busy):0.00} ms ({busy.Count} reads), {ratio:0.00} x"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statuses.Count} sign-ins, {Callers} at any time: {string.Join(", ", statuses.GroupBy(status => status).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {group.Key}"))}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory          {memoryBefore} MB before, {Memory()} MB at its peak"));
    return ratio < Bound ? 0 : 1;
}
finally
{
    server.Kill(entireProcessTree: true);
    await server.WaitForExitAsync();
    Directory.Delete(folder, recursive: true);
}

// Different names: for one account few attempts at once are let in.
static string Of(int number, int turn) => $$"""{"email":"nobody{{number}}-{{turn}}@example.com","password":"wrong horse"}""";

async Task ReadyAsync()
{
    for (var tries = 0; tries < 300; tries++)
    {
        try
        {
            if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                return;
        }
        catch (HttpRequestException)
        {
            // It is starting.
        }
        await Task.Delay(100);
    }
    throw new InvalidOperationException("the server did not start");
}

// Each caller has an address of its own, as those of a flood have, and signs in again when it is answered.
async Task<List<int>> FloodAsync(TimeSpan time)
{
    var begun = Stopwatch.GetTimestamp();
    var all = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async number =>
    {
        using var own = Client(IPAddress.Parse($"127.0.1.{number + 1}"));
        var statuses = new List<int>();
        for (var turn = 0; Stopwatch.GetElapsedTime(begun) < time; turn++)
            statuses.Add(await PostAsync(own, "/auth/login", Of(number, turn)));
        return statuses;
    }));
    return [.. all.SelectMany(statuses => statuses)];
}

HttpClient Client(IPAddress from) => new(new SocketsHttpHandler
{
    ConnectCallback = async (context, cancellation) =>
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    },
})
{ BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };

async Task<int> PostAsync(HttpClient caller, string path, string body)
{
    using var reply = await caller.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
    return (int)reply.StatusCode;
}

// At a rate and not one after the other: reads that wait must not make the next ones come later.
async Task<List<double>> ReadAsync(TimeSpan time)
{
    var latencies = new ConcurrentBag<double>();
    var reads = new List<Task>();
    var begun = Stopwatch.GetTimestamp();
    for (var number = 0; Stopwatch.GetElapsedTime(begun) < time; number++)
    {
        var due = TimeSpan.FromSeconds((double)number / ReadsPerSecond) - Stopwatch.GetElapsedTime(begun);
        if (due > TimeSpan.Zero)
            await Task.Delay(due);
        var at = Stopwatch.GetTimestamp();
        reads.Add(Task.Run(async () =>
        {
            using var reply = await client.GetAsync("/notes/1");
            reply.EnsureSuccessStatusCode();
            latencies.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }));
    }
    await Task.WhenAll(reads);
    return [.. latencies.Order()];
}

static double Percentile(List<double> sorted) => sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];

long Memory()
{
    server.Refresh();
    return server.PeakWorkingSet64 / 1024 / 1024;
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
