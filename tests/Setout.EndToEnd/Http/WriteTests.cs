using System.Text.Json;
using Xunit;

namespace Setout.EndToEnd.Http;

public sealed class WriteTests
{
    private const string Ada = """{"email":"ada@example.com","name":"Ada"}""";

    [Fact]
    public async Task CreatesWithLocationAndTag()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var created = await serving.SendAsync("POST", "/customers", Ada);
        Assert.Equal(201, created.Status);
        var id = created.Json.GetProperty("id").GetString();
        Assert.Equal($"/customers/{id}", created.Header("Location"));
        Assert.Matches("^\"[0-9]+-[0-9a-f]{8}\"$", created.Header("ETag"));
        Assert.Equal("application/json", created.Header("Content-Type"));
        Assert.Equal("nosniff", created.Header("X-Content-Type-Options"));
        Assert.True(created.Json.GetProperty("active").GetBoolean());
        Assert.Equal(JsonValueKind.Null, created.Json.GetProperty("born").ValueKind);

        var read = await serving.SendAsync("GET", created.Header("Location"));
        Assert.Equal((200, created.Body, created.Header("ETag")), (read.Status, read.Body, read.Header("ETag")));
        Assert.Equal("private, no-cache", read.Header("Cache-Control"));
    }

    [Fact]
    public async Task AnswersNotModifiedToWhoHasIt()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var created = await serving.SendAsync("POST", "/customers", Ada);
        var (path, tag) = (created.Header("Location"), created.Header("ETag"));
        foreach (var header in new[] { tag, "W/" + tag, $"\"other\", {tag}", "*" })
        {
            var same = await serving.SendAsync("GET", path, headers: ("If-None-Match", header));
            Assert.Equal((304, "", tag), (same.Status, same.Body, same.Header("ETag")));
        }
        Assert.Equal(200, (await serving.SendAsync("GET", path, headers: ("If-None-Match", "\"other\""))).Status);
        Assert.Equal(412, (await serving.SendAsync("GET", path, headers: ("If-Match", "\"99-00000000\""))).Status);
    }

    [Fact]
    public async Task ChangesOnlyTheVersionThatWasRead()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var created = await serving.SendAsync("POST", "/customers", Ada);
        var (path, tag) = (created.Header("Location"), created.Header("ETag"));
        var changed = await serving.SendAsync("PATCH", path, """{"name":"Ada L."}""", ("If-Match", tag));
        Assert.Equal((200, "Ada L."), (changed.Status, changed.Json.GetProperty("name").GetString()));
        Assert.NotEqual(tag, changed.Header("ETag"));
        foreach (var (method, body) in new[] { ("PATCH", """{"name":"x"}"""), ("PUT", Ada), ("DELETE", null) })
        {
            var stale = await serving.SendAsync(method, path, body, ("If-Match", tag));
            Assert.Equal((412, "/problems/precondition-failed"), (stale.Status, stale.Json.GetProperty("type").GetString()));
            Assert.Equal(412, (await serving.SendAsync(method, path, body, ("If-Match", "W/" + changed.Header("ETag")))).Status);
            Assert.Equal(412, (await serving.SendAsync(method, path, body, ("If-None-Match", "*"))).Status);
        }
        Assert.Equal("Ada L.", (await serving.SendAsync("GET", path)).Json.GetProperty("name").GetString());
        Assert.Equal(200, (await serving.SendAsync("PUT", path, Ada, ("If-Match", $"\"0-x\", {changed.Header("ETag")}"))).Status);
        Assert.Equal(204, (await serving.SendAsync("DELETE", path, headers: ("If-Match", "*"))).Status);
        Assert.Equal(404, (await serving.SendAsync("DELETE", path)).Status);
    }

    [Fact]
    public async Task OneOfManyChangesOfOneVersionSucceeds()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var created = await serving.SendAsync("POST", "/customers", Ada);
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(number =>
            serving.SendAsync("PATCH", created.Header("Location"), $$"""{"rank":{{number}}}""", ("If-Match", created.Header("ETag")))));
        Assert.Equal(1, replies.Count(reply => reply.Status == 200));
        Assert.Equal(99, replies.Count(reply => reply.Status == 412));
    }

    [Fact]
    public async Task DoesOnceWhatHasOneKey()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => serving.SendAsync("POST", "/customers", Ada, ("Idempotency-Key", "\"k1\""))));
        Assert.All(replies, reply => Assert.Equal((201, replies[0].Body, replies[0].Header("Location"), replies[0].Header("ETag")), (reply.Status, reply.Body, reply.Header("Location"), reply.Header("ETag"))));
        Assert.Equal(99, replies.Count(reply => reply.Header("Idempotency-Replayed") == "true"));
        Assert.Equal(201, (await serving.SendAsync("POST", "/customers", Ada, ("Idempotency-Key", "k1"))).Status);
        var other = await serving.SendAsync("POST", "/customers", """{"email":"b@example.com","name":"B"}""", ("Idempotency-Key", "k1"));
        Assert.Equal((422, "/problems/idempotency-key-reused"), (other.Status, other.Json.GetProperty("type").GetString()));
        Assert.Equal(400, (await serving.SendAsync("POST", "/customers", Ada, ("Idempotency-Key", "two words"))).Status);
    }

    [Fact]
    public async Task SaysLittleToWhoPrefersIt()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var created = await serving.SendAsync("POST", "/customers", Ada, ("Prefer", "return=minimal"));
        Assert.Equal((201, "", "return=minimal"), (created.Status, created.Body, created.Header("Preference-Applied")));
        Assert.NotEqual("", created.Header("ETag"));
        var changed = await serving.SendAsync("PATCH", created.Header("Location"), """{"rank":1}""", ("Prefer", "return=minimal"));
        Assert.Equal((204, ""), (changed.Status, changed.Body));
    }

    [Fact]
    public async Task MergesAsTheRfcSays()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var created = await serving.SendAsync("POST", "/customers", """{"email":"ada@example.com","name":"Ada","rank":7,"score":1.5}""");
        var path = created.Header("Location");
        var merged = await serving.SendAsync("PATCH", path, """{"score":null}""", ("Content-Type", "application/merge-patch+json"));
        Assert.Equal((JsonValueKind.Null, 7), (merged.Json.GetProperty("score").ValueKind, merged.Json.GetProperty("rank").GetInt32()));
        var refused = await serving.SendAsync("PATCH", path, """{"email":null}""");
        Assert.Equal((422, "not_null"), (refused.Status, refused.Json.GetProperty("errors")[0].GetProperty("code").GetString()));
        var replaced = await serving.SendAsync("PUT", path, Ada);
        Assert.Equal(0, replaced.Json.GetProperty("rank").GetInt32());
    }

    [Fact]
    public async Task WritesNestedRowsAndMovesStates()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var customer = await serving.SendAsync("POST", "/customers", Ada);
        var order = await serving.SendAsync("POST", customer.Header("Location") + "/orders", """{"total":19.90,"lines":[{"sku":"a","quantity":1},{"sku":"b","quantity":2}]}""");
        Assert.Equal((201, "/orders/1"), (order.Status, order.Header("Location")));
        Assert.Equal("19.90", order.Json.GetProperty("total").GetRawText());
        Assert.Equal(customer.Json.GetProperty("id").GetString(), order.Json.GetProperty("customerId").GetString());
        Assert.Equal(2, order.Json.GetProperty("lines").GetArrayLength());

        Assert.Equal(409, (await serving.SendAsync("DELETE", customer.Header("Location"))).Status);
        Assert.Equal("paid", (await serving.SendAsync("PATCH", "/orders/1/status", """{"status":"paid"}""")).Json.GetProperty("status").GetString());
        var cancelled = await serving.SendAsync("POST", "/orders/1/cancel");
        Assert.Equal((200, "cancelled"), (cancelled.Status, cancelled.Json.GetProperty("status").GetString()));
        Assert.NotEqual(JsonValueKind.Null, cancelled.Json.GetProperty("cancelledAt").ValueKind);
        var again = await serving.SendAsync("POST", "/orders/1/cancel", "{}");
        Assert.Equal(409, again.Status);
        Assert.Contains("only open orders", again.Json.GetProperty("detail").GetString());
        Assert.Equal(404, (await serving.SendAsync("POST", "/orders/99/cancel")).Status);
        Assert.Equal(404, (await serving.SendAsync("POST", "/customers/01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e/orders", """{"total":1}""")).Status);
    }

    [Fact]
    public async Task TellsConflictsInTheNamesOfTheBody()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var customer = await serving.SendAsync("POST", "/customers", Ada);
        var taken = await serving.SendAsync("POST", "/customers", Ada);
        Assert.Equal((409, "/problems/duplicate"), (taken.Status, taken.Json.GetProperty("type").GetString()));
        Assert.Equal(("/email", "design.md:3"), (taken.Json.GetProperty("errors")[0].GetProperty("pointer").GetString(), taken.Json.GetProperty("errors")[0].GetProperty("origin").GetString()));

        var broken = await serving.SendAsync("POST", customer.Header("Location") + "/orders", """{"total":-1}""");
        Assert.Equal(422, broken.Status);
        Assert.Equal(("/total", "check", "design.md:24"), Violation(broken, 0));
        var nested = await serving.SendAsync("POST", customer.Header("Location") + "/orders", """{"total":1,"lines":[{"sku":"a","quantity":1},{"sku":"b","quantity":0}]}""");
        Assert.Equal((422, ("/lines/1/quantity", "check", "design.md:34")), (nested.Status, Violation(nested, 0)));
        Assert.DoesNotContain("SQL", broken.Body + nested.Body + taken.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ShowsWhatItDeleted()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var customer = await serving.SendAsync("POST", "/customers", Ada);
        await serving.SendAsync("POST", customer.Header("Location") + "/orders", """{"total":7}""");
        var deleted = await serving.SendAsync("DELETE", "/orders/1");
        Assert.Equal((200, "7.00"), (deleted.Status, deleted.Json.GetProperty("deleted").GetProperty("total").GetRawText()));
        Assert.Equal(404, (await serving.SendAsync("GET", "/orders/1")).Status);
    }

    [Fact]
    public async Task TellsWhatPointsNowhere()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var dangling = await serving.SendAsync("POST", "/orders", """{"customerId":"01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e","total":1}""");
        Assert.Equal((409, "/problems/missing-reference"), (dangling.Status, dangling.Json.GetProperty("type").GetString()));
        Assert.Equal(("/customerId", "missing_reference", "design.md:22"), Violation(dangling, 0));
    }

    [Theory]
    [InlineData("/orders/abc")]
    [InlineData("/orders/100000000000000000000000")]
    [InlineData("/orders/01")]
    [InlineData("/orders/1.0")]
    [InlineData("/orders/-1")]
    [InlineData("/orders/%201")]
    [InlineData("/customers/abc")]
    [InlineData("/customers/01960e5c7d2a7b3c8d4e5f6a7b8c9d0e")]
    [InlineData("/customers/..")]
    public async Task FindsNothingUnderWhatIsNoKey(string path)
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        Assert.StartsWith("HTTP/1.1 404 ", await serving.GetRawAsync(path));
    }

    [Fact]
    public async Task AnswersInTheDocumentedErrorBody()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var missing = await serving.SendAsync("GET", "/orders/7");
        Assert.Equal((404, "application/json"), (missing.Status, missing.Header("Content-Type")));
        Assert.Equal("not_found", missing.Json.GetProperty("code").GetString());
        Assert.Equal(["error", "code"], missing.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task AnswersWithTheExampleAndSaysSo()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var reply = await serving.SendAsync("POST", "/orders/1/invoice");
        Assert.Equal((202, "example", """{"number":"2026-1"}"""), (reply.Status, reply.Header("Setout-Answer"), reply.Body));
    }

    private static (string?, string?, string?) Violation(Reply reply, int index)
    {
        var violation = reply.Json.GetProperty("errors")[index];
        return (violation.GetProperty("pointer").GetString(), violation.GetProperty("code").GetString(), violation.TryGetProperty("origin", out var origin) ? origin.GetString() : null);
    }
}
