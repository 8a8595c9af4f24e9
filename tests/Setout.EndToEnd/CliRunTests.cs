using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Setout.EndToEnd;

public sealed class CliRunTests : IDisposable
{
    private const string Design =
        """
        # Notes

        ## API Design

        ### Endpoint: Notes

        - **Method**: GET/POST
        - **Path**: `/notes`
        - **Request**:
          ```json
          { "text": "Buy milk" }
          ```
        - **Response**:
          ```json
          { "text": "Buy milk" }
          ```
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("setout-").FullName;

    public CliRunTests() => Write(Design);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task ServesUntilItIsAskedToStop(string signal)
    {
        using var command = CliProcess.Start(folder, "run", "--port", "0");
        using var client = new HttpClient { BaseAddress = await AddressAsync(command) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/notes", Stop)).StatusCode);
        Assert.True(File.Exists(Path.Combine(folder, "design.db")));
        await command.SignalAsync(signal);
        Assert.Equal(0, (await command.EndAsync()).Code);
    }

    [Fact]
    public async Task ATakenPortIsNamedWithAWayOut()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var (code, _, error) = await CliProcess.RunAsync(folder, "", "run", "--port", $"{port}");
        Assert.Equal(4, code);
        Assert.Contains($"setout: Port {port} of 127.0.0.1 is taken by another program.", error);
        Assert.Contains("--port 0", error);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("*")]
    [InlineData("::")]
    public async Task OthersDoNotReachWhatNobodySignsInTo(string host)
    {
        var (code, _, error) = await CliProcess.RunAsync(folder, "", "run", "--port", "0", "--host", host);
        Assert.Equal(2, code);
        Assert.Contains($"Others would reach {host}, and the design states no authentication", error);
        Assert.Contains("--allow-anonymous", error);
    }

    [Theory]
    [InlineData("example.com", "--host cannot be `example.com`; it is an IP address of this machine, localhost, or * for all of them.")]
    [InlineData("192.0.2.1", "Cannot listen on 192.0.2.1 port ")]
    public async Task AnAddressThatIsNoneIsSaid(string host, string message)
    {
        var (code, _, error) = await CliProcess.RunAsync(folder, "", "run", "--port", "0", "--host", host, "--allow-anonymous");
        Assert.Equal(host == "192.0.2.1" ? 4 : 2, code);
        Assert.Contains(message, error);
    }

    [Fact]
    public async Task ADesignFromStandardInputNeedsADatabase()
    {
        var (code, _, error) = await CliProcess.RunAsync(folder, Design, "run", "-", "--port", "0");
        Assert.Equal(2, code);
        Assert.Contains("add --data FILE.db", error);
    }

    [Fact]
    public async Task WatchServesEachChangeAndKeepsTheLastGoodPlan()
    {
        using var command = CliProcess.Start(folder, "run", "--port", "0", "--watch");
        using var client = new HttpClient { BaseAddress = await AddressAsync(command) };

        // As editors do: a new file in the place of the old one.
        await File.WriteAllTextAsync(Path.Combine(folder, "draft"), Design.Replace("/notes", "/memos", StringComparison.Ordinal), Stop);
        File.Move(Path.Combine(folder, "draft"), Path.Combine(folder, "design.md"), overwrite: true);
        Assert.StartsWith("+ GET /memos", await command.LineAsync("+ GET"));
        await command.LineAsync("served: ");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/memos", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/notes", Stop)).StatusCode);

        Write("Nothing of a design any more.");
        await command.LineAsync("not served: the last design without errors is still served");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/memos", Stop)).StatusCode);
    }

    [Fact]
    public async Task AChangeThatCouldLoseRowsIsRefusedWithItsDifferences()
    {
        using (var command = CliProcess.Start(folder, "run", "--port", "0"))
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(command) };
            using var note = new StringContent("""{ "text": "Buy milk" }""", System.Text.Encoding.UTF8, "application/json");
            Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("/notes", note, Stop)).StatusCode);
            await command.SignalAsync("TERM");
            await command.EndAsync();
        }
        Write(Design.Replace("\"Buy milk\"", "12", StringComparison.Ordinal));
        var (code, output, error) = await CliProcess.RunAsync(folder, "", "run", "--port", "0");
        Assert.Equal(4, code);
        Assert.Contains("so nothing was changed:\n  Note.text", error);
        Assert.DoesNotContain("  address  ", output);
    }

    [Fact]
    public async Task ErrorsPreventServingButWhatIsUnfilledDoesNot()
    {
        Write(Design + "\n## Data Models\n\n### Entity: Note\n\n```\nid: uuid pk\nparent_id: uuid -> Nota\n```\n");
        var (code, output, error) = await CliProcess.RunAsync(folder, "", "run", "--port", "0");
        Assert.Equal(1, code);
        Assert.Contains("[unknown-reference]", output);
        Assert.Contains("design.md has errors and is not served.", error);

        Write(Design + "\n## Risks\n\n- **Risk**: [What could go wrong]\n");
        using var command = CliProcess.Start(folder, "run", "--port", "0");
        await AddressAsync(command);
        await command.SignalAsync("TERM");
        var (served, _, _) = await command.EndAsync();
        Assert.Equal(0, served);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private void Write(string text) => File.WriteAllText(Path.Combine(folder, "design.md"), text);

    private static async Task<Uri> AddressAsync(CliProcess command) => new((await command.LineAsync("  address  ")).Split("address")[1].Trim());
}
