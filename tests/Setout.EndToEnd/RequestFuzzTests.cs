using System.Text.Json;
using Setout.EndToEnd.Http;
using Setout.Planning;
using Setout.Text;
using Xunit;

namespace Setout.EndToEnd;

/// <summary>
/// 20,000 generated requests, most of them nearly right and many of them hostile, to the example designs: the server never fails,
/// and whatever it refuses it refuses in the same form. A failure names the number of the request; its seed makes it again.
/// </summary>
public sealed class RequestFuzzTests
{
    [Theory]
    [InlineData("order-desk", 10_000)]
    [InlineData("link-shortener", 4_000)]
    [InlineData("clinic", 9_000)]
    public async Task NoRequestMakesTheServerFail(string example, int requests)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(ExampleDesigns.Folder, example, "design.md"), TestContext.Current.CancellationToken);
        // Thousands of requests come from one address.
        var plan = Planner.Plan(DesignReader.Read(new SourceText("design.md", text)).Design).Plan with { RateLimits = [] };
        await using var serving = await Serving.StartAsync(plan);
        using var client = new RequestFuzzClient(serving.Application.Address.Port);
        var random = new Random(20_000);
        var pool = new RequestFuzzPool(plan, random);
        string[] tokens = plan is { Issuer: null, ApiKeys: null } ? [] : [.. plan.Roles?.All.Select(role => serving.CredentialOf(role, role)).Select(sent => $"{sent.Name}: {sent.Value}") ?? []];
        var generator = new RequestFuzzGenerator(plan, pool, random, tokens);
        var seen = new RequestFuzzCoverage(plan);

        for (var index = 0; index < requests; index++)
        {
            var request = generator.Next(index);
            var reply = await client.SendAsync(request.Bytes, request.IsHead);
            if (reply is null)
            {
                Assert.True(!request.IsHttp || request.Bytes.Length > 20_000, $"request {index} of {example} was not answered:\n{request}");
                continue;
            }
            if (RequestFuzzVerdict.FindFault(plan, request, reply) is { } fault)
                Assert.Fail($"request {index} of {example}: {fault}\n\n{request}\n\n{reply.Status} {reply.ContentType}\n{reply.Body}");
            seen.Note(request, reply);
            if (reply.Status is 200 or 201 && reply.ContentType == "application/json" && request.Method == request.Endpoint.Method)
                pool.Learn(request.Endpoint, reply.Body);
        }

        seen.AssertDeep();
        Assert.Equal(200, (await serving.SendAsync("GET", "/health/ready")).Status);
    }
}

/// <summary>Says what is wrong with a reply, if anything is.</summary>
internal static class RequestFuzzVerdict
{
    private static readonly string[] Leaks = ["SQLITE_", "SqliteFailure", "   at Setout", "System.", "Exception", "INSERT INTO", "sqlite3", "/tmp/"];

    private static readonly string[] UnknownMethods = ["TRACE", "PROPFIND", "get", "M-SEARCH"];

    public static string? FindFault(Plan plan, FuzzedRequest request, RequestFuzzReply reply)
    {
        // 501 is what RFC 9110 asks for where a method is none that the server knows; nothing else may fail.
        if (reply.Status >= 500 && !(reply.Status == 501 && UnknownMethods.Contains(request.Method)))
            return "the server failed";
        if (Leaks.FirstOrDefault(leak => reply.Body.Contains(leak, StringComparison.Ordinal)) is { } leak)
            return $"the answer speaks of the server's inside: {leak}";
        if (reply.Status < 400 || request.IsHead)
            return reply.ContentType == "application/json" && reply.Body.Length > 0 && !IsJson(reply.Body) ? "the body is no JSON" : null;
        // What is too long to be read as a request is answered before anything of Setout sees it.
        if (reply.Body.Length == 0 && (!request.IsHttp || reply.Status is 414 or 431))
            return null;
        return FindErrorFault(plan, reply);
    }

    private static string? FindErrorFault(Plan plan, RequestFuzzReply reply)
    {
        if (!IsJson(reply.Body))
            return "the body of the error is no JSON";
        if (reply.ContentType == "application/json" && plan.Endpoints.Any(endpoint => endpoint.ErrorShape is not null))
            return null;
        if (reply.ContentType != "application/problem+json")
            return "the error is no problem+json";
        using var problem = JsonDocument.Parse(reply.Body);
        return problem.RootElement.TryGetProperty("status", out var status) && status.GetInt32() == reply.Status
            && problem.RootElement.TryGetProperty("title", out _) && problem.RootElement.TryGetProperty("type", out _)
            ? null
            : "the problem lacks its type, its title or its status";
    }

    private static bool IsJson(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>What the requests reached: a fuzz that is refused at the door finds nothing.</summary>
internal sealed class RequestFuzzCoverage(Plan plan)
{
    private readonly HashSet<PlannedEndpoint> answered = [];
    private readonly SortedDictionary<int, int> statuses = [];

    public void Note(FuzzedRequest request, RequestFuzzReply reply)
    {
        statuses[reply.Status] = statuses.GetValueOrDefault(reply.Status) + 1;
        if (reply.Status is >= 200 and < 300 && request.Method == request.Endpoint.Method)
            answered.Add(request.Endpoint);
    }

    public void AssertDeep()
    {
        var counts = string.Join(", ", statuses.Select(pair => $"{pair.Key}: {pair.Value}"));
        TestContext.Current.TestOutputHelper?.WriteLine(counts);
        Assert.All(plan.Endpoints, endpoint => Assert.True(answered.Contains(endpoint), $"{endpoint.Method} {endpoint.Path} never succeeded ({counts})"));
        int[] expected = [200, 201, 400, 404, 405, 415, 422];
        Assert.All(expected, status => Assert.True(statuses.ContainsKey(status), $"{status} never arose ({counts})"));
    }
}

/// <summary>Where the examples stand.</summary>
internal static class ExampleDesigns
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "examples")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("there is no examples folder above the tests");
        return Path.Combine(folder, "examples");
    }
}
