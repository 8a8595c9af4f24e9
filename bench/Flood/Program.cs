using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

const int Floods = 200;
const int ReadsPerSecond = 100;
const double Bound = 3;
const string Ada = """{"email":"ada@example.com","password":"correct horse"}""";

var folder = Directory.CreateTempSubdirectory("setout-flood-").FullName;
File.Copy(Path.Combine("bench", "Flood", "design.md"), Path.Combine(folder, "design.md"));
var port = FreePort();
using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.GetFullPath(args[0]), "run", Path.Combine(folder, "design.md"), "--port", $"{port}"]) { RedirectStandardOutput = true })!;
server.OutputDataReceived += (_, _) => { };
server.BeginOutputReadLine();
using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
try
{
    await ReadyAsync();
    await PostAsync("/auth/register", Ada);
    await PostAsync("/notes", """{"text":"Ring twice"}""");
    await ReadAsync(TimeSpan.FromSeconds(2), null);
    var idle = await ReadAsync(TimeSpan.FromSeconds(5), null);
    var memoryBefore = Memory();

    var statuses = new ConcurrentBag<int>();
    var started = Stopwatch.GetTimestamp();
    var flood = Task.WhenAll(Enumerable.Range(0, Floods).Select(async number => statuses.Add(await PostAsync("/auth/login", Of(number)))));
    var busy = await ReadAsync(TimeSpan.FromMinutes(2), flood);
    await flood;
    var took = Stopwatch.GetElapsedTime(started).TotalSeconds;

    var ratio = Percentile(busy) / Percentile(idle);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read p95 idle   {Percentile(idle):0.00} ms ({idle.Count} reads)"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read p95 flood  {Percentile(busy):0.00} ms ({busy.Count} reads), {ratio:0.00} x"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Floods} sign-ins in {took:0.0} s: {string.Join(", ", statuses.GroupBy(status => status).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {group.Key}"))}"));
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
static string Of(int number) => $$"""{"email":"nobody{{number}}@example.com","password":"wrong horse"}""";

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

async Task<int> PostAsync(string path, string body)
{
    using var reply = await client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
    return (int)reply.StatusCode;
}

// At a rate and not one after the other: reads that wait must not make the next ones come later.
async Task<List<double>> ReadAsync(TimeSpan longest, Task? until)
{
    var latencies = new ConcurrentBag<double>();
    var reads = new List<Task>();
    var begun = Stopwatch.GetTimestamp();
    for (var number = 0; Stopwatch.GetElapsedTime(begun) < longest && until is not { IsCompleted: true }; number++)
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
