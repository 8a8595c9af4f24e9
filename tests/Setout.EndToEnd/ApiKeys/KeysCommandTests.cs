using System.Text.Json;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.ApiKeys;

/// <summary><c>setout keys</c> beside a server that runs.</summary>
public sealed class KeysCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("setout-").FullName;

    [Fact]
    public async Task A_server_that_runs_sees_what_the_command_does()
    {
        var design = await File.ReadAllTextAsync(Path.Combine(ExampleDesigns.Folder, "link-shortener", "design.md"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "design.md"), design, TestContext.Current.CancellationToken);
        await using var serving = await Serving.StartAsync(design);

        var (code, key, told) = await RunAsync(serving, "add", "vera", "--role", "editors");
        Assert.Equal(0, code);
        Assert.Contains("of vera, editor, good until 20", told);
        Assert.Contains("`X-Api-Key: …`", told);
        key = key.Trim();
        Assert.Equal(200, await StatusAsync(serving, key));

        var (rotated, next, _) = await RunAsync(serving, "rotate", key, "--overlap", "2h");
        Assert.Equal(0, rotated);
        Assert.Equal((200, 200), (await StatusAsync(serving, key), await StatusAsync(serving, next.Trim())));

        Assert.Equal(0, (await RunAsync(serving, "revoke", key)).Code);
        Assert.Equal((401, 200), (await StatusAsync(serving, key), await StatusAsync(serving, next.Trim())));

        var (_, list, _) = await RunAsync(serving, "list", "--format", "json");
        using var keys = JsonDocument.Parse(list);
        Assert.Equal([false, true], keys.RootElement.EnumerateArray().Select(each => each.GetProperty("good").GetBoolean()));
        Assert.DoesNotContain(key[24..], list);
    }

    [Fact]
    public async Task What_cannot_be_is_said()
    {
        var design = await File.ReadAllTextAsync(Path.Combine(ExampleDesigns.Folder, "link-shortener", "design.md"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "design.md"), design, TestContext.Current.CancellationToken);
        var (code, _, none) = await CliProcess.RunAsync(folder, "", "keys", "list");
        Assert.Equal(4, code);
        Assert.Contains("There is no database", none);
        await using var serving = await Serving.StartAsync(design);
        Assert.Contains("has no role `editr`", (await RunAsync(serving, "add", "vera", "--role", "editr")).Error);
        Assert.Contains("replaced every 90 days", (await RunAsync(serving, "add", "vera", "--expires", "1y")).Error);
        Assert.Contains("--expires cannot be `soon`", (await RunAsync(serving, "add", "vera", "--expires", "soon")).Error);
        Assert.Contains("There is no key 0000", (await RunAsync(serving, "revoke", "0000")).Error);
        Assert.Contains("`keys` needs one of add, list, rotate, revoke.", (await CliProcess.RunAsync(folder, "", "keys")).Error);
        Assert.Contains("Did you mean `revoke`?", (await CliProcess.RunAsync(folder, "", "keys", "revok")).Error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<(int Code, string Output, string Error)> RunAsync(Serving serving, params string[] args) =>
        CliProcess.RunAsync(folder, "", ["keys", .. args, "--data", serving.DataFile]);

    private static async Task<int> StatusAsync(Serving serving, string key) => (await serving.SendAsync("GET", "/api/v1/links", null, ("X-Api-Key", key))).Status;
}
