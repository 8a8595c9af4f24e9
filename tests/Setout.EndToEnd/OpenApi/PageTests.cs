using System.Diagnostics;
using System.Text.RegularExpressions;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.OpenApi;

public sealed class PageTests
{
    private const string Browser = "/usr/bin/chromium";

    [Fact]
    public async Task ServesTheDocumentWithATag()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var document = await serving.SendAsync("GET", "/openapi.json");
        Assert.Equal((200, "application/json", "3.1.2"), (document.Status, document.Header("Content-Type"), document.Json.GetProperty("openapi").GetString()));
        Assert.Equal(304, (await serving.SendAsync("GET", "/openapi.json", headers: ("If-None-Match", document.Header("ETag")))).Status);
        await serving.Application.SwapAsync(Desk.Plan with { Title = "Another" }, TestContext.Current.CancellationToken);
        var changed = await serving.SendAsync("GET", "/openapi.json", headers: ("If-None-Match", document.Header("ETag")));
        Assert.Equal("Another", changed.Json.GetProperty("info").GetProperty("title").GetString());
    }

    [Fact]
    public async Task NeedsNothingFromElsewhere()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan with { Title = "<b>Desk</b>" });
        var page = await serving.SendAsync("GET", "/docs", headers: ("Accept", "text/html"));
        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page.Header("Content-Type")));
        Assert.Contains("default-src 'none'", page.Header("Content-Security-Policy"));
        Assert.Contains("<title>&lt;b&gt;Desk&lt;/b&gt;</title>", page.Body);
        var files = new Queue<string>(Regex.Matches(page.Body, "(?:src|href)=\"(docs/[^\"]+)\"").Select(found => "/" + found.Groups[1].Value));
        Assert.True(files.Count >= 3);
        for (var seen = new HashSet<string>(); files.TryDequeue(out var file);)
        {
            if (!seen.Add(file))
                continue;
            var content = await serving.SendAsync("GET", file);
            Assert.True(content.Status == 200, file);
            Assert.DoesNotMatch("https?://(?!www\\.w3\\.org/2000/svg|example\\.com)", content.Body);
            foreach (Match import in Regex.Matches(content.Body, "from \"\\./([^\"]+)\""))
                files.Enqueue("/docs/" + import.Groups[1].Value);
        }
        Assert.Equal((303, "/docs"), (await serving.SendAsync("GET", "/")) is var door ? (door.Status, door.Header("Location")) : default);
    }

    [Fact]
    public async Task ShowsEachEndpointInABrowser()
    {
        Assert.SkipUnless(File.Exists(Browser), "there is no Chromium on this machine");
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var overview = await RenderAsync(new Uri(serving.Application.Address, "/docs"));
        Assert.Contains("Order desk", overview);
        Assert.Equal(Desk.Plan.Endpoints.Count, Regex.Count(overview, "<a class=\"row\""));
        var endpoint = await RenderAsync(new Uri(serving.Application.Address, "/docs#createCustomer"));
        Assert.Contains(">email<", endpoint);
        Assert.Contains(">Send</button>", endpoint);
    }

    private static async Task<string> RenderAsync(Uri page)
    {
        var profile = Directory.CreateTempSubdirectory("setout-browser-").FullName;
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={profile}", "--virtual-time-budget=5000", "--dump-dom", page.ToString(),
        ];
        using var browser = Process.Start(new ProcessStartInfo(Browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var content = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(profile, recursive: true);
        return content;
    }
}
