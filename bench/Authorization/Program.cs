using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Setout.Bench.Load;

const int Owned = 1_000;

const int Rounds = 5;
const double Bound = 0.8;

await using var open = await Site.StartAsync(args[0], "open.md");
await using var own = await Site.StartAsync(args[0], "own.md");
await open.SeedAsync(Owned);
await own.SeedAsync(Owned);

var isKept = true;
foreach (var (name, targets) in ((string, Func<Site, IEnumerable<string>>)[])[("read by id", site => site.Mine.Select(id => $"/notes/{id}")), ("list of 20", site => ["/notes?limit=20"])])
{
    // In turns, so that what else the machine does falls on all of them.
    var (bare, known, ruled) = (new List<double>(), new List<double>(), new List<double>());
    for (var round = 0; round <= Rounds; round++)
    {
        var (first, second, third) = (open.Measure(targets(open), withToken: false), open.Measure(targets(open), withToken: true), own.Measure(targets(own), withToken: true));
        if (round > 0)
            (bare, known, ruled) = ([.. bare, first], [.. known, second], [.. ruled, third]);
    }
    var kept = Median(ruled) / Median(known);
    isKept &= kept >= Bound;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Median(bare):0} a second for anybody, {Median(known):0} with a token, {Median(ruled):0} with a token and own rows: {kept:0.00} is kept"));
}
return isKept ? 0 : 1;

double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

/// <summary>A design that is served, with the notes of two writers.</summary>
internal sealed class Site : IAsyncDisposable
{
    private const int Clients = 16;

    private readonly Process server;
    private readonly string folder;
    private readonly int port;
    private readonly HttpClient client;
    private string token = "";

    private Site(Process server, string folder, int port)
    {
        (this.server, this.folder, this.port) = (server, folder, port);
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    /// <summary>The notes of the writer who asks.</summary>
    public List<long> Mine { get; } = [];

    public static async Task<Site> StartAsync(string setout, string design)
    {
        var folder = Directory.CreateTempSubdirectory("setout-bench-").FullName;
        File.Copy(Path.Combine("bench", "Authorization", design), Path.Combine(folder, "design.md"));
        var port = FreePort();
        var server = Process.Start(new ProcessStartInfo("dotnet", [Path.GetFullPath(setout), "run", Path.Combine(folder, "design.md"), "--port", $"{port}"]) { RedirectStandardOutput = true })!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        var site = new Site(server, folder, port);
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await site.client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return site;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                // It is starting.
            }
            await Task.Delay(100);
        }
    }

    public async Task SeedAsync(int owned)
    {
        await AddAsync("bob@example.com", owned, []);
        token = await AddAsync("ada@example.com", owned, Mine);
    }

    /// <summary>Requests answered in a second.</summary>
    public double Measure(IEnumerable<string> targets, bool withToken)
    {
        var authorization = withToken ? $"Authorization: Bearer {token}\r\n" : "";
        var requests = targets.Select(target => Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n{authorization}\r\n")).ToArray();
        var result = ClosedLoop.Run(port, Clients, TimeSpan.FromSeconds(2), requests, 7);
        return result.Failed == 0 ? result.PerSecond : throw new InvalidOperationException($"{result.Failed} of {result.Done} requests failed");
    }

    public async ValueTask DisposeAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<string> AddAsync(string email, int owned, List<long> ids)
    {
        var account = $$"""{"email":"{{email}}","password":"correct horse"}""";
        var user = (await PostAsync("/auth/register", account, "")).GetProperty("id").GetInt64();
        var bearer = (await PostAsync("/auth/login", account, "")).GetProperty("accessToken").GetString()!;
        for (var number = 0; number < owned; number++)
            ids.Add((await PostAsync("/notes", $$"""{"userId":{{user}},"text":"Ring twice, number {{number}}"}""", bearer)).GetProperty("id").GetInt64());
        return bearer;
    }

    private async Task<JsonElement> PostAsync(string path, string body, string bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (bearer.Length > 0)
            request.Headers.Add("Authorization", $"Bearer {bearer}");
        using var reply = await client.SendAsync(request);
        var text = await reply.Content.ReadAsStringAsync();
        return reply.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"POST {path}: {(int)reply.StatusCode} {text}");
    }
}
