using Setout.AspNetCore;
using Setout.AspNetCore.Security.Auditing;
using Setout.AspNetCore.Security.Retaining;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.DataProtection;

/// <summary>What tells of persons goes when its time is over; the rows stay.</summary>
public sealed class AnonymisedDataTests : IDisposable
{
    private const string Design = """
        # Shop

        ## Data Models

        ### Entity: User

        ```
        id: uuid pk
        email: email unique (PII, encrypted)
        name: string(40) (PII)
        phone: string? unique (PII)
        points: int = 0
        created_at: datetime = now readonly
        updated_at: datetime = now readonly
        ```

        ### Entity: Order

        ```
        id: int pk
        user_id: uuid -> User
        recipient: string(6) (PII)
        total: int
        deleted_at: datetime?
        ```

        ## API Design

        ### GET /users
        ### POST /users
        ### GET /users/{id}
        ### GET /orders
        ### POST /orders

        ## Security

        ### Data Protection

        | Data | Retention | Action |
        |------|-----------|--------|
        | Users | 2 years | Anonymised |

        - Personal data is anonymised 30 days after deletion
        - Soft-deleted records are purged after 1 year
        - Audit log of all changes
        """;

    private static readonly Plan Plan = Planner.Plan(DesignReader.Read(new("design.md", Design)).Design).Plan;

    private readonly string folder = Directory.CreateTempSubdirectory("setout-").FullName;

    private string DataFile => Path.Combine(folder, "data.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Fields_that_tell_of_persons_go_once_and_the_rows_stay()
    {
        var time = new FixedTime(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using (var serving = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken))
        {
            using var client = new HttpClient { BaseAddress = serving.Address };
            foreach (var name in (string[])["Ada", "Bob", "anonymised"])
                await SendAsync(client, "/users", $$"""{"email":"{{name}}@example.com","name":"{{name}}","phone":"{{name}}","points":7}""");
        }
        time.Now = new(2028, 3, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([3, 0, 0], Due(time));
        Assert.Equal([(3, 0), (0, 0), (0, 0)], (await ApplyAsync(time)).Select(due => (due.Rows, due.Held)));
        Assert.Equal([0, 0, 0], Due(time));
        Assert.Equal(0, (await ApplyAsync(time))[0].Rows);
        await using var again = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken);
        using var reader = new HttpClient { BaseAddress = again.Address };
        var rows = System.Text.Json.JsonDocument.Parse(await reader.GetStringAsync(new Uri("/users", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ToList();
        Assert.All(rows, row =>
        {
            Assert.Equal($"anonymised-{row.GetProperty("id")}@example.invalid", row.GetProperty("email").GetString());
            Assert.Equal("anonymised", row.GetProperty("name").GetString());
            Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("phone").ValueKind);
            Assert.Equal(7, row.GetProperty("points").GetInt32());
            Assert.StartsWith("2026-03-01", row.GetProperty("updated_at").GetString(), StringComparison.Ordinal);
        });
        Assert.Equal(3, rows.Count);
        using var log = AuditFile.Open(DataFile);
        var entries = new List<AuditEntry>();
        log.Each(new() { Who = "setout" }, entries.Add, TestContext.Current.CancellationToken);
        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry => Assert.DoesNotContain("Ada", $"{entry}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_deleted_before_is_anonymised_and_then_goes()
    {
        var time = new FixedTime(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using (var serving = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken))
        {
            using var client = new HttpClient { BaseAddress = serving.Address };
            var user = await SendAsync(client, "/users", """{"email":"ada@example.com","name":"Ada"}""");
            var id = System.Text.Json.JsonDocument.Parse(user).RootElement.GetProperty("id");
            await SendAsync(client, "/orders", $$"""{"user_id":"{{id}}","recipient":"Ada","total":1,"deleted_at":"2026-03-01T00:00:00Z"}""");
            await SendAsync(client, "/orders", $$"""{"user_id":"{{id}}","recipient":"Ada","total":2}""");
        }
        time.Now = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([0, 1, 0], Due(time));
        await ApplyAsync(time);
        time.Now = new(2027, 3, 2, 0, 0, 0, TimeSpan.Zero);
        await using var again = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken);
        using var reader = new HttpClient { BaseAddress = again.Address };
        for (var round = 0; round < 100 && Due(time).Sum() > 0; round++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(0, Due(time).Sum());
        var rows = await reader.GetStringAsync(new Uri("/orders", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"total\":2", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("\"total\":1", rows, StringComparison.Ordinal);
    }

    private long[] Due(FixedTime time) => [.. RetentionFile.Due(Plan, DataFile, time).Select(due => due.Rows)];

    private async Task<IReadOnlyList<RetentionDue>> ApplyAsync(FixedTime time) => await RetentionFile.ApplyAsync(Plan, DataFile, time, TestContext.Current.CancellationToken);

    private SetoutOptions Options(FixedTime time) => new() { DataFile = DataFile, Port = 0, Time = time };

    private static async Task<string> SendAsync(HttpClient client, string path, string body)
    {
        using var reply = await client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)reply.StatusCode);
        return await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
