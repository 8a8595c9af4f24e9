using System.Text;
using System.Text.Json;
using Setout.Export.Explain;
using Setout.Export.Model;
using Setout.Export.OpenApi;
using Setout.Export.Sql;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Cases;

/// <summary>What comes of each example is committed in <c>tests/designs</c>; <c>SETOUT_WRITE=1</c> writes it.</summary>
public sealed class DesignsTests
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Examples =>
        [.. Directory.GetDirectories(Repository.PathOf("examples")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void GivesWhatIsCommitted(string example)
    {
        var text = File.ReadAllText(Repository.PathOf($"examples/{example}/design.md"));
        var read = DesignReader.Read(new SourceText("design.md", text));
        var planned = Planner.Plan(read.Design);
        var findings = Checker.Check(read, planned);
        Compare(example, "diagnostics.txt", FindingsText.Write(findings, "") + "\n");
        Compare(example, "explanation.json", Explanation(Explainer.Explain(read.Design, planned.Plan, findings)) + "\n");
        Compare(example, "model.json", ModelJson.Export(read.Design));
        Compare(example, "plan.txt", PlanText.Write(planned.Plan, "") + "\n");
        Compare(example, "schema.sql", SqliteTable.Create(planned.Plan));
        Compare(example, "openapi.json", OpenApiExporter.Export(planned.Plan).TrimEnd('\n') + "\n");
    }

    private static string Explanation(Explanation explanation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
            ExplanationJson.Write(explanation, json);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Compare(string example, string file, string text)
    {
        var path = Repository.PathOf($"tests/designs/{example}/{file}");
        if (Repository.IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"{path} is missing: run the tests with SETOUT_WRITE=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
