using Setout.Export.Canonical;
using Setout.Export.Model;
using Setout.Tests.Cases;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Export;

/// <summary>Every design of <c>tests/cases</c> and every example says the same in the canonical form, which is written once.</summary>
public sealed class CanonicalFormOfCasesTests
{
    public static TheoryData<string> Pages => [.. PageReader.Paths()];

    public static TheoryData<string> Examples => DesignsTests.Examples;

    [Theory]
    [MemberData(nameof(Pages))]
    public void SaysTheSameAsThePage(string path)
    {
        foreach (var @case in PageReader.Read(path).Cases)
            SaysTheSame(@case.Design.Text + "\n");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void SaysTheSameAsTheExample(string example) => SaysTheSame(File.ReadAllText(Repository.PathOf($"examples/{example}/design.md")));

    private static void SaysTheSame(string text)
    {
        var once = Write(text);
        Assert.Equal(Model(text), Model(once));
        Assert.Equal(ProgramsOf(text), ProgramsOf(once));
        Assert.Equal(once, Write(once));
    }

    private static string Write(string text) => CanonicalForm.Of(new SourceText("d.md", text)).Content;

    /// <summary>What was read of it, without the lines, which move.</summary>
    private static string Model(string text) => string.Join('\n', ModelJson.Export(DesignReader.Read(new SourceText("d.md", text)).Design)
        .Split('\n').Where(line => !line.Contains("\"line\": ", StringComparison.Ordinal)));

    /// <summary>The lines between fences of a programming language, wherever they begin.</summary>
    private static List<string> ProgramsOf(string text)
    {
        var lines = new List<string>();
        var isProgram = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
            if (line.StartsWith("```", StringComparison.Ordinal))
                isProgram = line[3..] is "typescript" or "ts" or "js" or "python" or "java" or "kotlin" or "csharp" or "go" or "rust" or "php" or "prisma" or "graphql" or "proto" or "dbml" or "yaml";
            else if (isProgram)
                lines.Add(line);
        return lines;
    }
}
