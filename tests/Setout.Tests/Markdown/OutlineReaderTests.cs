using Setout.Markdown;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Markdown;

public sealed class OutlineReaderTests
{
    [Fact]
    public void SectionsNestByLevel() => Is(
        """
        # Orders

        Before.

        ## Overview

        Text *here*
          and **there**.

        #### Deep
        ## Risks ##
        """,
        """
        # 1:1 Orders
          text 3:1+7 Before.
          ## 5:1 Overview
            text 7:1+28 Text {Emphasis:here}⏎and {Strong:there}.
            #### 10:1 Deep
          ## 11:1 Risks
        """);

    [Fact]
    public void ASectionSpansAllBelowIt()
    {
        var overview = Outlines.Root("# A\n\n## Overview\n\nText.\n\n### More\n\n- x\n\n## Risks\n").Sections[0].Sections[0];
        Assert.Equal("## Overview\n\nText.\n\n### More\n\n- x", overview.Span.Text);
    }

    [Fact]
    public void ListsTasksAndFencesInThem() => Is(
        """
        - [ ] open
        - [x] done
          1. one

             ```json title=a
             { "a": 1 }
             ```
        - [link](x) and [Name]
        """,
        """
        bullets 1:1+100
          - 1:1 [ ] open
          - 2:1 [x] done
            numbers 3:3+53
              - 3:3 one
                code 5:6+40 json|title=a|{ "a": 1 }
          - 8:1 {Link:link} and [Name]
        """);

    [Fact]
    public void AFenceAtColumnZeroBelongsToTheOpenLabel() => Is(
        """
        - **Method**: POST
        - **Request**:
        ```json
        {}
        ```
        - **Response**:

        | a |
        |---|
        | 1 |
        - last
        ```
        apart
        ```
        """,
        """
        bullets 1:1+90
          - 1:1 {Strong:Method}: POST
          - 2:1 {Strong:Request}:
            code 3:1+14 json||{}
          - 6:1 {Strong:Response}:
            table 8:1+17 a
              row 10:1 1
          - 11:1 last
        code 12:1+13 ||apart
        """);

    [Fact]
    public void ATableDirectlyBehindTextIsATable() => Is(
        """
        The fields:
        | name | type |
        |------|:----:|
        | `a|b` | x \| y
        | only |
        and text again
        """,
        """
        text 1:1+11 The fields:
        table 2:1+57 name | type
          row 4:1 {Code:a|b} | x | y
          row 5:1 only
        text 6:1+14 and text again
        """);

    [Fact]
    public void UnderlinedHeadings() => Is("Overview\n========\ntext\n\nRisks\n---\n- a\n---\n", """
        # 1:1 Overview
          text 3:1+4 text
          ## 5:1 Risks
            bullets 7:1+3
              - 7:1 a
        """);

    [Fact]
    public void AByteOrderMarkAndWindowsLineEnds() => Is("\uFEFF# Title\r\n\r\n```sql\r\na\r\n b\r\n```\r\none\r\ntwo\r\n", """
        # 1:1 Title
          code 3:1+18 sql||a\n b
          text 7:1+8 one⏎two
        """);

    [Fact]
    public void FrontMatterAndLinkDefinitionsAreNoText() => Is("---\ntitle: x\n---\n# A\n\n[Name]: https://example.com \"T\"\n[Name] and [b][Name]\n", """
        # 4:1 A
          text 7:1+20 [Name] and {Link:b}
        """);

    [Fact]
    public void UnfencedMermaidIsTextAndIndentedCodeBehindABlankLine() => Is("flowchart TB\n  A[\"x\"] --> B\n\n    B --> C\n", """
        text 1:1+27 flowchart TB⏎A["x"] --> B
        code 4:1+11 |||B --> C (indented)
        """.Replace("|||", "||"));

    [Fact]
    public void LazyLinesJoin() => Is("- one\ntwo\n> three\nfour\n", """
        bullets 1:1+9
          - 1:1 one⏎two
        quote 3:1+12
          text 3:3+10 three⏎four
        """);

    [Fact]
    public void BoldLinesThatNameSomethingAreHeadings() => Is("**GET `/orders/{id}`**\n\nOne.\n\n**Entity: Order**\n\n**Components:**\n", """
        ####### 1:1 {Strong:GET }{Strong, Code:/orders/{id}}
          text 3:1+4 One.
        ####### 5:1 {Strong:Entity: Order}
          text 7:1+15 {Strong:Components:}
        """);

    [Fact]
    public void CommentsAreHtml() => Is("<!-- a -->\n\ntext <!-- b --> more\n", """
        html 1:1+10 <!-- a -->
        text 3:1+20 text  more
        """);

    private static void Is(string markdown, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Outlines.Of(markdown));
}
