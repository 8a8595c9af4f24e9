using System.Text.Json;
using Setout.Export.OpenApi;
using Setout.Text;
using Xunit;

namespace Setout.EndToEnd.OpenApi;

public sealed class OpenApiExportTests
{
    private static readonly Plan OrderDesk = Read("order-desk");

    [Fact]
    public void WritesWhatReadsBackWithoutAComplaint()
    {
        foreach (var name in Directory.GetDirectories(ExamplesFolder()).Select(Path.GetFileName))
        {
            var (_, diagnostic) = Microsoft.OpenApi.OpenApiDocument.Parse(OpenApiExporter.Export(Read(name!)), "json");
            Assert.Empty(diagnostic!.Errors);
            Assert.Empty(diagnostic.Warnings);
        }
    }

    [Fact]
    public void NamesEveryEndpointAndRefersOnlyToWhatIsThere()
    {
        using var json = JsonDocument.Parse(OpenApiExporter.Export(OrderDesk));
        var root = json.RootElement;
        Assert.NotEmpty(OrderDesk.Endpoints);
        foreach (var endpoint in OrderDesk.Endpoints)
            Assert.True(root.GetProperty("paths").GetProperty(endpoint.Path).TryGetProperty(endpoint.Method.ToLowerInvariant(), out _));
        foreach (var reference in References(root).Distinct())
        {
            Assert.StartsWith("#/", reference);
            var at = root;
            foreach (var part in reference[2..].Split('/'))
                Assert.True(at.TryGetProperty(part, out at), reference);
        }
    }

    [Fact]
    public void GivesEachOperationItsOwnName()
    {
        using var json = JsonDocument.Parse(OpenApiExporter.Export(OrderDesk));
        var ids = json.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static Plan Read(string example)
    {
        var path = Path.Combine(ExamplesFolder(), example, "design.md");
        return Planner.Plan(DesignReader.Read(new SourceText(path, File.ReadAllText(path))).Design).Plan;
    }

    private static string ExamplesFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Setout.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "examples");
    }
}
