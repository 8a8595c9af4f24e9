using System.Net.Http.Headers;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.Auditing;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Audit;

/// <summary>What is written into the audit log, and by whom it is said to be done.</summary>
public sealed class AuditTests
{
    private const string Design = """
        # Practice

        ## Data Models

        ### Entity: Patient

        ```
        id: int pk
        name: string unique
        weight: decimal(5,2) = 0
        insured: boolean = true
        password: string?
        ```

        ### Entity: Visit

        ```
        id: int pk
        patient_id: int -> Patient on delete cascade
        reason: string
        ```

        ## API Design

        ### GET /patients
        ### GET /patients/{id}
        ### POST /patients
        ### PATCH /patients/{id}
        ### DELETE /patients/{id}
        ### GET /visits
        ### POST /visits

        ## Security

        ### Authentication

        - Bearer tokens (JWT) of the identity provider

        ### Authorization

        | Endpoint | doctor | clerk |
        | --- | --- | --- |
        | `GET /patients`, `GET /patients/{id}` | yes | yes |
        | `POST /patients`, `PATCH /patients/{id}`, `GET /visits`, `POST /visits` | yes | yes |
        | `DELETE /patients/{id}` | yes | - |

        ### Data Protection

        - Every read of a patient is recorded with the reader's name, for 3 years
        - Audit log of all changes; denied requests are in the audit log too
        """;

    [Fact]
    public async Task Each_change_is_there_once_with_who_did_it_and_what_was_changed()
    {
        await using var serving = await Serving.StartAsync(Design);
        var (ada, bob) = (("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}"), ("Authorization", $"Bearer {serving.TokenOf("bob", "clerk")}"));
        var key = ("Idempotency-Key", "k1");
        Assert.Equal(201, (await serving.SendAsync("POST", "/patients", """{"name":"Eve","weight":61.5,"password":"secret-1"}""", ada)).Status);
        Assert.Equal(201, (await serving.SendAsync("POST", "/visits", """{"patient_id":1,"reason":"cough"}""", ada, key)).Status);
        Assert.Equal(201, (await serving.SendAsync("POST", "/visits", """{"patient_id":1,"reason":"cough"}""", ada, key)).Status);
        Assert.Equal(200, (await serving.SendAsync("PATCH", "/patients/1", """{"weight":62.25}""", bob)).Status);
        Assert.Equal(409, (await serving.SendAsync("POST", "/patients", """{"name":"Eve"}""", ada)).Status);
        Assert.Equal(403, (await serving.SendAsync("DELETE", "/patients/1", null, bob)).Status);
        Assert.Equal(204, (await serving.SendAsync("DELETE", "/patients/1", null, ada)).Status);

        var entries = All(serving).Where(entry => entry.Deed != "read").ToList();
        Assert.Equal(["created Patient 1", "created Visit 1", "changed Patient 1", "refused  ", "deleted Visit 1", "deleted Patient 1"], entries.Select(entry => $"{entry.Deed} {entry.Entity} {entry.Row}"));
        Assert.Equal(["ada", "ada", "bob", "bob", "ada", "ada"], entries.Select(entry => entry.Name));
        Assert.Equal("""{"id":1,"name":"Eve","weight":61.50,"insured":true,"password":"***"}""", entries[0].After);
        Assert.Equal(("""{"weight":61.50}""", """{"weight":62.25}"""), (entries[2].Before, entries[2].After));
        Assert.Equal(("PATCH /patients/{id}", "clerk"), (entries[2].Operation, entries[2].Roles));
        Assert.Equal(("DELETE /patients/{id}", "403"), (entries[3].Operation, entries[3].Result));
        Assert.Equal("DELETE /patients/{id}", entries[4].Operation);
        Assert.DoesNotContain("secret-1", string.Join('\n', entries.Select(entry => entry.After + entry.Before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_read_names_the_rows_that_were_shown_and_no_other()
    {
        await using var serving = await Serving.StartAsync(Design);
        var ada = ("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}");
        foreach (var name in (string[])["a", "b", "c"])
            await serving.SendAsync("POST", "/patients", $$"""{"name":"{{name}}"}""", ada);
        var before = All(serving).Count;
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients?limit=2", null, ada)).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients/3", null, ada)).Status);
        Assert.Equal(404, (await serving.SendAsync("GET", "/patients/4", null, ada)).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/visits", null, ada)).Status);
        var reads = All(serving)[before..];
        Assert.Equal([("", """["1","2"]"""), ("3", "")], reads.Select(entry => (entry.Row, entry.After)));
        Assert.All(reads, entry => Assert.Equal(("read", "Patient", "ada"), (entry.Deed, entry.Entity, entry.Name)));
        Assert.Equal(["created", "read", "read"], All(serving, new() { Entity = "Patient", Row = "2" }).Select(entry => entry.Deed));
    }

    [Fact]
    public async Task Verifying_works_under_a_load_of_writes()
    {
        await using var serving = await Serving.StartAsync(Design);
        serving.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", serving.TokenOf("ada", "doctor"));
        using var stop = new CancellationTokenSource();
        var writes = Enumerable.Range(0, 4).Select(writer => WriteAsync(serving, writer, stop.Token)).ToArray();
        using (var log = AuditFile.Open(serving.DataFile))
            for (var round = 0; round < 10; round++)
            {
                Assert.Null(log.Verify(stop: TestContext.Current.CancellationToken).Break);
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        await stop.CancelAsync();
        var written = (await Task.WhenAll(writes)).Sum();
        Assert.True(written > 0);
        Assert.Equal(written, All(serving).Count(entry => entry.Deed == "created"));
    }

    [Fact]
    public async Task Without_its_key_the_log_is_not_continued()
    {
        string folder;
        await using (var serving = await Serving.StartAsync(Design))
        {
            await serving.SendAsync("POST", "/patients", """{"name":"Eve"}""", ("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}"));
            folder = Path.GetDirectoryName(serving.DataFile)!;
            File.Delete(serving.DataFile + ".audit-key");
            Assert.Contains("key", Assert.Throws<DatabaseException>(() => AuditFile.Open(serving.DataFile)).Message, StringComparison.Ordinal);
            var fault = await Assert.ThrowsAsync<DatabaseException>(() => Setout.AspNetCore.SetoutApplication.StartAsync(serving.Application.Plan, new() { DataFile = serving.DataFile, Port = 0 }, TestContext.Current.CancellationToken));
            Assert.Contains("audit-key", fault.Message, StringComparison.Ordinal);
        }
    }

    internal static List<AuditEntry> All(Serving serving, AuditFilter? filter = null)
    {
        using var log = AuditFile.Open(serving.DataFile);
        var entries = new List<AuditEntry>();
        log.Each(filter ?? new(), entries.Add);
        return entries;
    }

    internal static string PracticeDesign => Design;

    private static async Task<int> WriteAsync(Serving serving, int writer, CancellationToken stop)
    {
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            Assert.Equal(201, (await serving.SendAsync("POST", "/patients", $$"""{"name":"p{{writer}}-{{count}}"}""")).Status);
            count++;
        }
        return count;
    }
}
