using System.Text.Json;
using Xunit;

namespace Setout.EndToEnd.Cases;

/// <summary>A pattern that lets everything pass would make every page green.</summary>
public sealed class JsonPatternTests
{
    [Theory]
    [InlineData("""{"a": 1}""", """{"a":1}""")]
    [InlineData("""{"a": "*"}""", """{"a":null}""")]
    [InlineData("""{"a": "2026-*Z"}""", """{"a":"2026-03-01T09:00:00Z"}""")]
    [InlineData("""{"a": "{{x}}", "b": "{{x}}"}""", """{"a":17,"b":17}""")]
    [InlineData("""{"a": "/o/{{x}}", "b": ["{{x}}"]}""", """{"a":"/o/17","b":["17"]}""")]
    [InlineData("""{"a": 1, "...": "*"}""", """{"b":2,"a":1}""")]
    public void FitsWhatItDescribes(string pattern, string actual) => Assert.Null(Difference(pattern, actual));

    [Theory]
    [InlineData("""{"a": 1}""", """{"a":2}""", "/a is 2, and should be 1")]
    [InlineData("""{"a": 1.50}""", """{"a":1.5}""", "/a is 1.5, and should be 1.50")]
    [InlineData("""{"a": 1}""", """{"a":"1"}""", "/a is \"1\", and should be 1")]
    [InlineData("""{"a": "1"}""", """{"a":1}""", "/a is 1, and should be \"1\"")]
    [InlineData("""{"a": 1}""", """{"a":1,"b":2}""", "the body has `b` too")]
    [InlineData("""{"a": 1, "b": 2}""", """{"a":1}""", "the body has no `b`")]
    [InlineData("""[1]""", """[1,2]""", "the body has 2 items, and should have 1")]
    [InlineData("""[{"a": "{{x}}"}, {"a": "{{x}}"}]""", """[{"a":1},{"a":2}]""", "/1/a is 2, and should be \"1\"")]
    [InlineData("""{"a": "x*"}""", """{"a":"yx"}""", "/a is \"yx\", and should be \"x*\"")]
    [InlineData("""{"a": null}""", """{"a":0}""", "/a is 0, and should be null")]
    public void SaysWhatDiffers(string pattern, string actual, string difference) => Assert.Equal(difference, Difference(pattern, actual));

    [Fact]
    public void ReadsExchanges()
    {
        var exchanges = HttpExchangeReader.Read("# makes one\nPOST /a?b=c\nIf-Match: \"1\"\n\n{\n  \"x\": 1\n}\n=> 201\nLocation: /a/*\n{\"x\": 1}\n\nGET /a\n=> 404\n");
        Assert.Equal(2, exchanges.Count);
        Assert.Equal(("POST", "/a?b=c", "{\n  \"x\": 1\n}", 201, "{\"x\": 1}"), (exchanges[0].Method, exchanges[0].Target, exchanges[0].Body, exchanges[0].Status, exchanges[0].ExpectedBody));
        Assert.Equal(("If-Match", "\"1\""), Assert.Single(exchanges[0].Headers));
        Assert.Equal(("Location", "/a/*"), Assert.Single(exchanges[0].ExpectedHeaders));
        Assert.Equal(("GET", "", 404, ""), (exchanges[1].Method, exchanges[1].Body, exchanges[1].Status, exchanges[1].ExpectedBody));
    }

    private static string? Difference(string pattern, string actual)
    {
        using var expected = JsonDocument.Parse(pattern);
        using var json = JsonDocument.Parse(actual);
        return new JsonPattern(new Captures()).Difference(expected.RootElement, json.RootElement);
    }
}
