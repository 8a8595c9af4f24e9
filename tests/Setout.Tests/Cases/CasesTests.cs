using Setout.Export.Sql;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Cases;

/// <summary>Runs the pages of <c>tests/cases</c>: what comes of each design is what the page says; <c>SETOUT_WRITE=1</c> writes it.</summary>
public sealed class CasesTests
{
    public static TheoryData<string> Pages => [.. PageReader.Paths()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void GivesWhatThePageSays(string path)
    {
        var page = PageReader.Read(path);
        Assert.NotEmpty(page.Cases);
        var texts = new Dictionary<PageBlock, string>();
        foreach (var @case in page.Cases)
        {
            Assert.NotEmpty(@case.Expectations);
            var read = DesignReader.Read(new SourceText("design.md", @case.Design.Text + "\n"));
            var planned = Planner.Plan(read.Design);
            foreach (var block in @case.Expectations)
                if (Write(block, read, planned) is { } text)
                    texts.Add(block, text);
        }
        if (Repository.IsWriting)
            File.WriteAllText(Repository.PathOf(path), page.With(texts));
        else
            foreach (var (block, text) in texts)
                Assert.True(text == block.Text, $"{path}:{block.FirstLine}: `{block.Kind}` is\n{text}\n\nand should be\n{block.Text}");
    }

    private static string? Write(PageBlock block, ReadResult read, PlanResult planned) => block.Kind switch
    {
        "diagnostics" => FindingsText.Write(Checker.Check(read, planned), block.Argument),
        "plan" => PlanText.Write(planned.Plan, block.Argument),
        "sql" => SqliteTable.Create(planned.Plan).TrimEnd('\n'),
        _ => null,
    };
}
