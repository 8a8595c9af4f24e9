using Setout.Text;
using Xunit;

namespace Setout.Tests.Markdown;

public sealed class InlineReaderTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**a** *b* ***c*** __d__ _e_", "{Strong:a} {Emphasis:b} {Strong, Emphasis:c} {Strong:d} {Emphasis:e}")]
    [InlineData("**a *b* c**", "{Strong:a }{Strong, Emphasis:b}{Strong: c}")]
    [InlineData("snake_case_name and 2*3*4", "snake_case_name and 2{Emphasis:3}4")]
    [InlineData("a * b * c ** d", "a * b * c ** d")]
    [InlineData("**Label:**value and **标签：**值", "{Strong:Label:}value and {Strong:标签：}值")]
    [InlineData("`a` ``b`c`` ` d ` `e", "{Code:a} {Code:b`c} {Code:d} `e")]
    [InlineData(@"\*a\* snake\_case C:\dir", "*a* snake_case C:\\dir")]
    [InlineData("[a](b \"c\") [d](<e f>) ![g](h) [i] [j](k l)", "{Link:a} {Link:d} {Link:g} [i] [j](k l)")]
    [InlineData("Order[][] rows[0][1] [a][b] [^1]", "Order[][] rows[0][1] {Link:a} [^1]")]
    [InlineData("/orders/<id>/x <b>y</b> 1<br/>2 <https://e.com> a < b", "/orders/{Html:<id>}/x y 1 2 {Link:https://e.com} a < b")]
    [InlineData("&lt;a&gt; &#65; &amp;&nope; R&D", "<a> A &&nope; R&D")]
    [InlineData("[ ] [x](y)", "[ ] {Link:x}")]
    public void Runs(string markdown, string expected) => Assert.Equal(expected, Outlines.Runs(Outlines.Text(markdown)));

    [Fact]
    public void EachRunStandsWhereItSays()
    {
        var text = Outlines.Text("Say **a \\*b\n  `c` d** &amp; <id>");
        foreach (var run in text.Runs)
            if (run.Style != Setout.Markdown.RunStyle.Break && run.Text != "&")
                Assert.Equal(run.Text, run.Span.Text);
        Assert.Equal("Say a *b c d & <id>", text.Plain);
        Assert.Equal("2:4", text.SpanOf(text.Plain.IndexOf('c'), 1).Position.ToString());
        Assert.Equal("`c` d** &amp; <id>", text.SpanOf(9, 0).To(text.Span.Slice(text.Span.Length, 0)).Text[..0] + text.Span.Text[^18..]);
    }

    [Fact]
    public void SlicesKeepStylesAndPlaces()
    {
        var text = Outlines.Text("one **two** three");
        var slice = text.Slice(2, 6);
        Assert.Equal("e {Strong:two} ", Outlines.Runs(slice));
        Assert.Equal("e **two** ", slice.Span.Text);
        Assert.Equal("two", slice.Slice(2, 3).Span.Text);
        Assert.Equal(3, text.SpanOf(4, 3).Length);
    }
}
