using Setout.Export.Canonical;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Export;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("- **URL**: /orders/<id>", "- **Path**: `/orders/{id}`")]
    [InlineData("* Returns: the order, as in `GET /orders`", "- **Response**: the order, as in `GET /orders`")]
    [InlineData("- **Response** (201): **the** order", "- **Response** (201): **the** order")]
    [InlineData("- **Purpose:** `reads` it", "- **Description**: `reads` it")]
    [InlineData("- **Roles**: admin", "- **Roles**: admin")]
    public void LabelsAreThoseOfTheTemplate(string written, string canonical)
    {
        var path = written.Contains("URL", StringComparison.Ordinal) ? "" : "- **Path**: `/orders/{id}`\n";
        Assert.Equal(Endpoint(path + canonical), Write(Endpoint(path + written)));
    }

    [Fact]
    public void AFenceAtTheMarginMovesBelowItsBullet() => Assert.Equal(
        Endpoint("- **Path**: `/orders`\n- **Response**:\n  ```json\n  {\n    \"id\": 1\n  }\n  ```\n- **Error Codes**: 404"),
        Write(Endpoint("- **Path**: `/orders`\n- **Response**:\n```json\n{\n  \"id\": 1\n}\n```\n- **Errors**: 404")));

    [Fact]
    public void AHeadingThatIsLinkedKeepsItsAnchor()
    {
        const string Text = "## API Design\n\nSee [reading](#get-ordersid).\n\n### GET /orders/{id}\n\n- **Response**: `{ \"id\": 1 }`\n";
        Assert.Contains("\n### GET /orders/{id}\n", Write(Text));
    }

    [Fact]
    public void TheEditsMakeTheTextOfTheFormerOne()
    {
        var source = new SourceText("d.md", Endpoint("- **URL**: /orders\n- Returns: nothing"));
        var canonical = CanonicalForm.Of(source);
        var text = source.Content;
        foreach (var edit in canonical.Edits.Reverse())
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        Assert.Equal(canonical.Content, text);
        Assert.NotEqual(source.Content, text);
    }

    private static string Endpoint(string lines) => $"# Orders\n\n## API Design\n\n### Endpoint: Read order\n\n- **Method**: GET\n{lines}\n\n## Risks\n\n- none\n";

    private static string Write(string text) => CanonicalForm.Of(new SourceText("d.md", text)).Content;
}
