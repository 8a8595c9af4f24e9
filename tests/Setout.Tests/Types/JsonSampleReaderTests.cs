using Setout.Text;
using Setout.Types;
using Setout.Types.Json;
using Xunit;

namespace Setout.Tests.Types;

public sealed class JsonSampleReaderTests
{
    [Theory]
    [InlineData("""{ "id": 7, "total": 12.50, "paid": true, "note": null, "tags": ["a"] }""", """{id: 7, total: 12.50, paid: true, note: null, tags: ["a"]}""")]
    [InlineData("{ 'id': 7, name: \"x\", }", """{id: 7, name: "x"}""")]
    [InlineData("{ a, b? }", "{a: a, b?: b}")]
    [InlineData("{ id: string; email?: string }", "{id: string=string, email?: string=string}")]
    [InlineData("{\n  id: uuid\n  total: decimal(12,2)\n}", "{id: uuid=uuid, total: decimal(12,2)=decimal(12,2)}")]
    [InlineData("id: uuid\nname: string (optional)", "{id: uuid=uuid, name?: string (optional)=string}")]
    [InlineData("""{ "id": "uuid", "email": "email", "state": "open" }""", """{id: "uuid"=uuid, email: "email"=string email, state: "open"}""")]
    [InlineData("""{ "channel": "email" }""", """{channel: "email"}""")]
    [InlineData("""{ "name": "string (required, 3-100 characters)" }""", """{name!: "string (required, 3-100 characters)"=string(3..100)}""")]
    [InlineData("""{ "plan": "free|pro", "next": "string|null" }""", """{plan: "free|pro"=enum(free, pro), next?: "string|null"=string}""")]
    [InlineData("""{ status: "draft" | "paid", n: 1 }""", """{status: "draft"=enum(draft, paid), n: 1}""")]
    [InlineData("""{ "title": "Home | Shop", "url": "https://example.com/?a=1" }""", """{title: "Home | Shop", url: "https://example.com/?a=1"}""")]
    [InlineData("""[ { "id": 1 }, ... ]""", "[{id: 1}, ...]")]
    [InlineData("{ \"id\": 1, ... }", "{id: 1, ...}")]
    [InlineData("{ ...existing fields, added: date }", "{added: date=date, ...}")]
    [InlineData("{ \"items\": Order[], \"at\": <ISO-8601 timestamp> }", "{items: Order[], at: <ISO-8601 timestamp>=datetime}")]
    [InlineData("{ \"data\": { ... }, \"x\": [string] }", "{data: {...}, x: [string=string]}")]
    [InlineData("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{ \"ok\": true }", "{ok: true}")]
    [InlineData("Response:\n{ \"ok\": true }", "{ok: true}")]
    [InlineData("Body: { a: 1 }", "{a: 1}")]
    [InlineData("\"uuid\"", "\"uuid\"=uuid")]
    [InlineData("{ [key: string]: number, total: int }", "{total: int=int, ...}")]
    public void Reads(string text, string expected)
    {
        var errors = new List<Written<string>>();
        var sample = JsonSampleReader.Read(Documents.Code(text), errors);
        Assert.Equal(expected, Show(sample));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "{a: 1, b: 2}", "2:11 a comma is missing here")]
    [InlineData("{ \"a\": 1", "{a: 1}", "1:3 this `{` is never closed")]
    [InlineData("{ \"a\": [1, 2 }", "{a: [1, 2]}", "1:10 this `[` is never closed")]
    [InlineData("{ \"a\": , \"b\": 2 }", "{a: , b: 2}", "1:5 `a` has no value")]
    [InlineData("{ \"a\": 1, \"a\": 2 }", "{a: 1}", "1:13 `a` stands twice in this object")]
    [InlineData("{ \"a\": \"x }", "{a: \"x }\"}", "1:10 this quotation mark is never closed|1:3 this `{` is never closed")]
    [InlineData("{ \"a\": 1 } { \"b\": 2 }", "{a: 1}", "1:14 what follows behind the first JSON value is not read")]
    public void Reports(string text, string expected, string reports)
    {
        var errors = new List<Written<string>>();
        var sample = JsonSampleReader.Read(Documents.Code(text), errors);
        Assert.Equal(expected, Show(sample));
        Assert.Equal(reports, string.Join('|', errors.Select(error => $"{error.Span.Position} {error.Value}")));
    }

    [Fact]
    public void CommentsBelongToTheMemberOfTheirLine()
    {
        var errors = new List<Written<string>>();
        const string Text = """
            {
              // the order
              "id": "uuid", // of the order
              "note": "x", # optional
              "items": [ /* at least one */
                { "sku": "a" } -- a code
              ],
              "total": 1 // sum of the items
            }
            """;
        var sample = Assert.IsType<JsonSampleObject>(JsonSampleReader.Read(Documents.Code(Text.ReplaceLineEndings("\n")), errors));
        Assert.Empty(errors);
        Assert.Equal("of the order|optional|at least one|sum of the items", string.Join('|', sample.Members.Select(member => member.Comment)));
        Assert.True(sample.Members[1].IsOptional);
    }

    [Fact]
    public void SpansAreThoseOfTheDocument()
    {
        var sample = Assert.IsType<JsonSampleObject>(JsonSampleReader.Read(Documents.Code("{\n  \"id\": \"uuid\"\n}"), []));
        var member = sample.Members[0];
        Assert.Equal("\"id\"", member.NameSpan.Text);
        Assert.Equal("2:5", $"{member.NameSpan.Position}");
        Assert.Equal("\"uuid\"", member.Value.Span.Text);
        Assert.Equal("2:11", $"{member.Value.Span.Position}");
        Assert.Equal("3:4", $"{sample.Span.EndPosition}");
    }

    [Theory]
    [InlineData("the updated order")]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("Order[]")]
    public void WordsAreNoJson(string text)
    {
        var errors = new List<Written<string>>();
        Assert.Null(JsonSampleReader.Read(Documents.Line(text), errors));
        Assert.Empty(errors);
    }

    [Fact]
    public void DepthAndLengthAreBounded()
    {
        var errors = new List<Written<string>>();
        Assert.NotNull(JsonSampleReader.Read(Documents.Code(new string('[', 200_000)), errors));
        Assert.Contains(errors, error => error.Value.Contains("deeper", StringComparison.Ordinal));
        Assert.NotNull(JsonSampleReader.Read(Documents.Code("{" + new string('(', 200_000)), []));
        Assert.NotNull(JsonSampleReader.Read(Documents.Code("{" + string.Concat(Enumerable.Repeat("a:1 b|", 50_000))), []));
    }

    private static string Show(JsonSample? sample) => sample switch
    {
        JsonSampleObject shape => "{" + string.Join(", ", shape.Members.Select(Show).Concat(shape.IsOpen ? ["..."] : [])) + "}",
        JsonSampleArray array => "[" + string.Join(", ", array.Items.Select(Show).Concat(array.IsOpen ? ["..."] : [])) + "]",
        JsonSampleLeaf leaf => (leaf.Kind == JsonLeafKind.Text ? $"\"{leaf.Value}\"" : leaf.Value) + (leaf.Type is null ? "" : $"={leaf.Type}"),
        _ => "(none)",
    };

    private static string Show(JsonSampleMember member) =>
        member.Name + member.IsOptional switch { true => "?", false => "!", null => "" } + ": " + Show(member.Value);
}
