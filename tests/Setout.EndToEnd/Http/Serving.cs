using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Setout.AspNetCore;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.AspNetCore.Security.Issuers;
using Setout.Text;

namespace Setout.EndToEnd.Http;

/// <summary>A plan served on a free port from a database of its own, for one test.</summary>
public sealed class Serving : IAsyncDisposable
{
    private readonly string folder;

    private Serving(SetoutApplication application, string folder)
    {
        Application = application;
        this.folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = application.Address };
    }

    public SetoutApplication Application { get; }

    public HttpClient Client { get; }

    public string DataFile => Path.Combine(folder, "data.db");

    public static async Task<Serving> StartAsync(Plan plan, Func<SetoutOptions, SetoutOptions>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("setout-").FullName;
        var options = new SetoutOptions { DataFile = Path.Combine(folder, "data.db"), Port = 0 };
        return new Serving(await SetoutApplication.StartAsync(plan, configure?.Invoke(options) ?? options), folder);
    }

    /// <summary>A token of somebody with a role, where callers come from an issuer.</summary>
    public string TokenOf(string name, params string[] roles) => DevelopmentTokens.Of(Path.Combine(folder, "data.db"))
        .Make(name, roles, [new("email", $"{name}@example.com"), new("name", name)], TimeSpan.FromHours(1));

    /// <summary>A new API key of somebody with a role, where callers bring keys.</summary>
    public string KeyOf(string name, params string[] roles)
    {
        using var ring = ApiKeyRing.Open(DataFile);
        return ring.Add(name, roles, null).Text;
    }

    /// <summary>What somebody with a role brings, as the design says it: a key in its header, a token.</summary>
    public (string Name, string Value) CredentialOf(string name, params string[] roles) => Application.Plan is { Issuer: null, ApiKeys: { } keys }
        ? (keys.Header, $"{keys.Scheme} {KeyOf(name, roles)}".TrimStart())
        : ("Authorization", $"Bearer {TokenOf(name, roles)}");

    /// <summary>A design served as it is written.</summary>
    public static Task<Serving> StartAsync(string design, Func<SetoutOptions, SetoutOptions>? configure = null) =>
        StartAsync(Planner.Plan(DesignReader.Read(new SourceText("design.md", design)).Design).Plan, configure);

    public async Task<Reply> SendAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Sends bytes as they are, and gives what came back until the server closed or fell silent.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Application.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var count)
                answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (IOException)
        {
            // A server that closes with bytes unread resets the connection; what came before counts.
        }
        return answer.ToString();
    }

    public async Task<string> GetRawAsync(string target, string method = "GET") =>
        await SendRawAsync($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Application.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What came back.</summary>
public sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated)
            headers[name] = values.ToString();
        foreach (var (name, values) in response.Content.Headers.NonValidated)
            headers[name] = values.ToString();
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }
}
