using Setout.AspNetCore;
using Setout.AspNetCore.Security.Auditing;
using Setout.AspNetCore.Security.Retaining;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Audit;

/// <summary>What is deleted when its time is over, and what is not.</summary>
public sealed class RetentionTests : IDisposable
{
    private const string Design = """
        # Practice

        ## Data Models

        ### Entity: Patient

        ```
        id: int pk
        name: string
        created_at: datetime = now readonly
        ```

        ### Entity: Visit

        ```
        id: int pk
        patient_id: int -> Patient on delete restrict
        starts_at: datetime
        ```

        ### Entity: Hit

        ```
        id: int pk
        at: datetime = now readonly
        referrer: text?
        ```

        ### Entity: Customer

        ```
        id: int pk
        created_at: datetime = now readonly
        ```

        ### Entity: Order

        ```
        id: int pk
        customer_id: int -> Customer on delete restrict
        created_at: datetime = now readonly
        ```

        ## API Design

        ### GET /patients
        ### POST /patients
        ### GET /visits
        ### POST /visits
        ### GET /hits
        ### POST /hits
        ### GET /customers
        ### POST /customers
        ### POST /orders

        ## Security

        ### Data Protection

        - A patient's data is deleted 10 years after the last visit
        - `hits.referrer` is deleted after 90 days
        - Customers without an order for 10 years are deleted
        - Audit log of all changes, kept for 11 years
        """;

    private static readonly Plan Plan = Planner.Plan(DesignReader.Read(new("design.md", Design)).Design).Plan;

    private readonly string folder = Directory.CreateTempSubdirectory("setout-").FullName;

    private string DataFile => Path.Combine(folder, "data.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_due_goes_and_what_is_not_stays()
    {
        var time = new FixedTime(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await FillAsync(time);
        time.Now = new(2026, 5, 31, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([0, 1, 0], Due(time));
        Assert.Equal([0, 1, 0], (await RetentionFile.ApplyAsync(Plan, DataFile, time, TestContext.Current.CancellationToken)).Select(due => due.Rows));
        Assert.Equal([0, 0, 0], Due(time));

        // Ada's last visit is in 2027, Bob was never there; one customer has an order, which holds it.
        time.Now = new(2036, 6, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([1, 0, 2], Due(time));
        var done = await RetentionFile.ApplyAsync(Plan, DataFile, time, TestContext.Current.CancellationToken);
        Assert.Equal([(1, 0), (0, 0), (1, 1)], done.Select(due => (due.Rows, due.Held)));
        time.Now = new(2037, 2, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([1, 0, 1], Due(time));
        await RetentionFile.ApplyAsync(Plan, DataFile, time, TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 1], Due(time));

        using var log = AuditFile.Open(DataFile);
        Assert.Null(log.Verify(stop: TestContext.Current.CancellationToken).Break);
        var entries = new List<AuditEntry>();
        log.Each(new() { Who = "setout" }, entries.Add, TestContext.Current.CancellationToken);
        Assert.Equal(["changed Hit 1", "deleted Patient 2", "deleted Customer 1", "deleted Visit 1", "deleted Visit 2", "deleted Patient 1"], entries.Select(entry => $"{entry.Deed} {entry.Entity} {entry.Row}"));
        Assert.StartsWith("retention, design.md:", entries[0].Operation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_the_log_go_when_their_time_is_over_and_the_chain_stays_whole()
    {
        var time = new FixedTime(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await FillAsync(time);
        time.Now = new(2037, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await RetentionFile.ApplyAsync(Plan, DataFile, time, TestContext.Current.CancellationToken);
        using var log = AuditFile.Open(DataFile);
        var before = log.Verify(stop: TestContext.Current.CancellationToken);
        Assert.Equal(1, before.First);
        time.Now = new(2037, 4, 1, 0, 0, 0, TimeSpan.Zero);
        await RetentionFile.ApplyAsync(Plan, DataFile, time, TestContext.Current.CancellationToken);
        var after = log.Verify(stop: TestContext.Current.CancellationToken);
        Assert.Null(after.Break);
        Assert.Equal(9, after.First);
        Assert.Equal(before.Count - 8, after.Count);
    }

    [Fact]
    public async Task A_system_does_it_when_it_starts_beside_another_one_and_under_a_load_of_writes()
    {
        var time = new FixedTime(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await FillAsync(time);
        time.Now = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        await using var one = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken);
        await using var other = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = one.Address };
        for (var round = 0; round < 200 && Due(time)[1] > 0; round++)
            Assert.Equal(201, (int)(await client.PostAsync(new Uri("/hits", UriKind.Relative), new StringContent("{}", null, "application/json"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, Due(time)[1]);
        using var log = AuditFile.Open(DataFile);
        var changed = 0;
        log.Each(new() { Entity = "Hit", Row = "1" }, entry => changed += entry.Deed == "changed" ? 1 : 0, TestContext.Current.CancellationToken);
        Assert.Equal(1, changed);
        Assert.Null(log.Verify(stop: TestContext.Current.CancellationToken).Break);
    }

    private long[] Due(FixedTime time) => [.. RetentionFile.Due(Plan, DataFile, time).Select(due => due.Rows)];

    private SetoutOptions Options(FixedTime time) => new() { DataFile = DataFile, Port = 0, Time = time };

    /// <summary>Eight rows.</summary>
    private async Task FillAsync(FixedTime time)
    {
        await using var application = await SetoutApplication.StartAsync(Plan, Options(time), TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = application.Address };
        foreach (var (path, body) in ((string, string)[])[
            ("/patients", """{"name":"Ada"}"""), ("/visits", """{"patient_id":1,"starts_at":"2026-03-02T09:00:00Z"}"""), ("/visits", """{"patient_id":1,"starts_at":"2027-01-05T09:00:00Z"}"""),
            ("/patients", """{"name":"Bob"}"""), ("/hits", """{"referrer":"example.com"}"""), ("/customers", "{}"), ("/customers", "{}"), ("/orders", """{"customer_id":2}""")])
        {
            using var reply = await client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);
            Assert.Equal(201, (int)reply.StatusCode);
        }
    }
}
