using System.Collections.Concurrent;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.Security.Accounts;
using Setout.AspNetCore.Security.Auditing;
using Setout.AspNetCore.Security.DataProtection;
using Setout.AspNetCore.Security.Retaining;
using Setout.EndToEnd.Accounts;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.DataProtection;

/// <summary>Keys are rotated, old rows deleted and the audit log verified while callers sign in, read and write: nobody notices.</summary>
public sealed class UpkeepUnderLoadTests
{
    private const string Design = $$"""
        # Practice

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        ```

        ### Entity: Visit

        ```
        id: int pk
        starts_at: datetime
        diagnosis: string encrypted
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        Response 200:

        ```json
        { "access_token": "eyJ", "refresh_token": "abc" }
        ```

        #### GET /me
        #### GET /visits
        #### GET /visits/{id}
        #### POST /visits

        ## Security

        ### Authentication

        - JWT

        ### Data Protection

        - Visits are deleted 30 days after `starts_at`
        - Audit log of all changes
        """;

    private const string Past = "2020-01-01T08:00:00Z";
    private const string Future = "2999-01-01T08:00:00Z";

    [Fact]
    public async Task Everything_goes_on_and_a_changed_row_of_the_log_is_found()
    {
        await using var serving = await Serving.StartAsync(Design);
        await serving.RegisterAsync("ada@example.com");
        using var done = new CancellationTokenSource();
        var (statuses, kept) = (new ConcurrentBag<int>(), new ConcurrentBag<string>());
        var callers = Enumerable.Range(0, 3).Select(number => CallAsync(serving, number, statuses, kept, done.Token)).ToList();
        var deleted = 0L;
        for (var round = 0; round < 5; round++)
        {
            await UnderLoad.MoreAsync(statuses, 9);
            using (var ring = SigningKeyRing.Open(serving.DataFile))
                ring.Rotate();
            DataKeyRotation.Rotate(serving.DataFile, TimeProvider.System);
            deleted += (await RetentionFile.ApplyAsync(serving.Application.Plan, serving.DataFile, stop: TestContext.Current.CancellationToken)).Sum(due => due.Rows);
            using var log = AuditFile.Open(serving.DataFile);
            Assert.Null(log.Verify(stop: TestContext.Current.CancellationToken).Break);
        }
        await UnderLoad.MoreAsync(statuses, 9);
        await done.CancelAsync();
        await Task.WhenAll(callers);

        Assert.All(statuses, status => Assert.Contains(status, new[] { 200, 201 }));
        Assert.True(deleted > 0);
        var (access, _) = await serving.SignInAsync("ada@example.com");
        foreach (var id in kept)
            Assert.Equal("cough", (await serving.SendAsync("GET", $"/visits/{id}", null, ("Authorization", $"Bearer {access}"))).Json.GetProperty("diagnosis").GetString());
        AssertThatAChangeIsFound(serving.DataFile, deleted);
    }

    private static async Task CallAsync(Serving serving, int number, ConcurrentBag<int> statuses, ConcurrentBag<string> kept, CancellationToken done)
    {
        for (var turn = 0; !done.IsCancellationRequested; turn++)
        {
            var (access, _) = await serving.SignInAsync("ada@example.com");
            var token = ("Authorization", $"Bearer {access}");
            var isKept = (turn + number) % 2 == 0;
            var made = await serving.SendAsync("POST", "/visits", $$"""{"starts_at":"{{(isKept ? Future : Past)}}","diagnosis":"cough"}""", token);
            statuses.Add(made.Status);
            if (isKept)
                kept.Add(made.Json.GetProperty("id").ToString());
            statuses.Add((await serving.SendAsync("GET", "/me", null, token)).Status);
            statuses.Add((await serving.SendAsync("GET", "/visits?limit=5", null, token)).Status);
        }
    }

    private static void AssertThatAChangeIsFound(string dataFile, long deleted)
    {
        using var log = AuditFile.Open(dataFile);
        var removed = 0;
        log.Each(new() { Entity = "Visit" }, entry => removed += entry.Deed == "deleted" ? 1 : 0, TestContext.Current.CancellationToken);
        Assert.Equal(deleted, removed);
        using var connection = Connection.Open(dataFile, 5000);
        connection.Execute("DROP TRIGGER \"_setout_audit_fixed\"; UPDATE \"_setout_audit\" SET after = '{}' WHERE seq = 3;");
        Assert.NotNull(log.Verify(stop: TestContext.Current.CancellationToken).Break);
    }
}
