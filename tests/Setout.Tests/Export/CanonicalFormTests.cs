using Setout.Export.Canonical;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Export;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("- **URL**: /orders/<id>", "- **Path**: `/orders/<id>`")]
    [InlineData("- **Route**: /orders/[id]", "- **Path**: `/orders/[id]`")]
    [InlineData("- **URL**: `/orders/:id`", "- **Path**: `/orders/:id`")]
    [InlineData("* Returns: the order, as in `GET /orders`", "- **Response**: the order, as in `GET /orders`")]
    [InlineData("- **Response** (201): **the** order", "- **Response** (201): **the** order")]
    [InlineData("- **Purpose:** `reads` it", "- **Description**: `reads` it")]
    [InlineData("- **Roles**: admin", "- **Roles**: admin")]
    public void LabelsAreThoseOfTheTemplate(string written, string canonical)
    {
        var path = canonical.Contains("Path", StringComparison.Ordinal) ? "" : "- **Path**: `/orders/{id}`\n";
        Assert.Equal(Endpoint(path + canonical), Write(Endpoint(path + written)));
    }

    [Fact]
    public void AFenceAtTheMarginMovesBelowItsBullet() => Assert.Equal(
        Endpoint("- **Path**: `/orders`\n- **Response**:\n  ```json\n  {\n    \"id\": 1\n  }\n  ```\n- **Error Codes**: 404"),
        Write(Endpoint("- **Path**: `/orders`\n- **Response**:\n```json\n{\n  \"id\": 1\n}\n```\n- **Errors**: 404")));

    [Theory]
    [InlineData("### GET /orders/{id}")]
    [InlineData("### `DELETE /orders/[id]`")]
    public void AHeadingOfMethodAndPathKeepsThem(string heading)
    {
        var text = $"## API Design\n\n{heading}\n\nErrors: 404\n\nReturns: `{{ \"id\": 1 }}`\n";
        Assert.Equal($"## API Design\n\n{heading}\n\n- **Error Codes**: 404\n- **Response**: `{{ \"id\": 1 }}`\n", Write(text));
    }

    [Theory]
    [InlineData("| Field | Type | Constraints | Description |\n|---|---|---|---|\n| id | UUID | PK | |\n| fullName | string | required, 2-120 characters | As on the door |", "id: uuid pk\nfullName: string(2..120) -- As on the door")]
    [InlineData("```sql\nCREATE TABLE orders (\n  id UUID PRIMARY KEY,\n  total NUMERIC(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0), -- net\n  pieces INT NOT NULL CHECK (pieces BETWEEN 1 AND 99)\n);\n```", "id: uuid pk\ntotal: decimal(12,2) = 0, >= 0 -- net\npieces: int between 1 and 99", "**Table**: `orders`\n\n")]
    [InlineData("```\nid:     uuid   pk\n-- a remark\nnote :text?,\n```", "id: uuid pk\n-- a remark\nnote: string?")]
    public void FieldsBecomeFieldLines(string written, string canonical, string table = "") =>
        Assert.Equal(Entity($"{table}```\n{canonical}\n```"), Write(Entity(written)));

    [Theory]
    [InlineData("```sql\n-- Made by hand, never by a tool\nCREATE TABLE orders (id UUID PRIMARY KEY);\n```", "`Made` would be lost")]
    [InlineData("| Field | Type |\n|---|---|\n| id | uuid |\n| place | geography |", "`geography` would be lost")]
    [InlineData("```typescript\ninterface Order {\n  id: string;\n  note?: string;\n}\n```", "it is code in typescript")]
    [InlineData("```prisma\nmodel Order {\n  id   String @id\n  note String?\n}\n```", "it is code in prisma")]
    [InlineData("```js\nid: ObjectId,\nlikes: Number,\ntitle: String,\n```", "it is code in js")]
    [InlineData("```json\n{ \"id\": 1, \"name\": \"Ada\" }\n```", "its types are concluded from samples")]
    public void ABlockThatWouldLoseSomethingStays(string written, string reason)
    {
        var canonical = CanonicalForm.Of(new SourceText("d.md", Entity(written)));
        Assert.Equal(Entity(written), canonical.Content);
        Assert.Contains(canonical.LeftAlone, block => block.Reason.Contains(reason, StringComparison.Ordinal));
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

    private static string Entity(string block) => $"# Orders\n\n## Data Models\n\n### Entity: Order\n\n{block}\n\n## Risks\n\n- none\n";

    private static string Write(string text) => CanonicalForm.Of(new SourceText("d.md", text)).Content;
}
