using System.Text.Json;
using Xunit;

namespace Setout.EndToEnd;

public sealed class CliStreamTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("setout-").FullName;

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task StandardOutputIsPureJson(string format)
    {
        var (code, output, error) = await CliProcess.RunAsync(folder, "# Nothing of a design", "check", "-", "--format", format);
        Assert.Equal(3, code);
        Assert.Contains("stdin.md holds no design", error);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task NoDocumentIsNoSilentPass()
    {
        var (code, output, error) = await CliProcess.RunAsync(folder, "", "check");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("setout: There is no design here", error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
