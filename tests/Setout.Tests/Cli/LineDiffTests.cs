using Setout.Cli.Fmt;
using Setout.Cli.Output;
using Setout.Diagnostics;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Cli;

public sealed class LineDiffTests
{
    [Fact]
    public void NearEditsShareAHunkAndFarOnesDoNot()
    {
        var source = new SourceText("d.md", string.Join('\n', Enumerable.Range(1, 30).Select(number => $"line {number}")) + "\n");
        using var output = new StringWriter { NewLine = "\n" };
        LineDiff.Write(source, [Edit(source, "line 2\n", "line two\n"), Edit(source, "line 7", "a\nb\nline 7"), Edit(source, "line 29\nline 30\n", "line 29\n")], output, new Ink(false));
        Assert.Equal(
            """
            --- d.md
            +++ d.md
            @@ -1,9 +1,11 @@
             line 1
            -line 2
            +line two
             line 3
             line 4
             line 5
             line 6
            +a
            +b
             line 7
             line 8
             line 9
            @@ -27,4 +29,3 @@
             line 27
             line 28
             line 29
            -line 30

            """, output.ToString());
    }

    private static TextEdit Edit(SourceText source, string old, string present)
    {
        var at = source.Content.IndexOf(old, StringComparison.Ordinal);
        return new TextEdit(source.Span(at, old.Length), present);
    }
}
