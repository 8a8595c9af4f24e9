using Setout.AspNetCore.Security.Auditing;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Audit;

/// <summary>Where all access is recorded, numbers of rows are too, and so is each transition.</summary>
public sealed class AuditCountsTests
{
    private const string Design = """
        # Practice

        ## Data Models

        ### Entity: Patient

        ```
        id: int pk
        name: string
        status: enum(active, discharged) = active
        ```

        ## API Design

        ### GET /patients
        ### GET /patients/{id}
        ### POST /patients
        ### GET /patients/count
        ### POST /patients/{id}/discharge

        ## Security

        ### Authentication

        - JWT

        ### Data Protection

        - All access to patient records is logged
        - Audit log of all changes to patients
        """;

    [Fact]
    public async Task Counts_and_transitions_have_entries()
    {
        await using var serving = await Serving.StartAsync(Design);
        var ada = ("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}");
        Assert.Equal(201, (await serving.SendAsync("POST", "/patients", """{"name":"Eve"}""", ada, ("Prefer", "return=minimal"))).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients/count", null, ada)).Status);
        Assert.Equal(200, (await serving.SendAsync("POST", "/patients/1/discharge", null, ada)).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients/1", null, ada)).Status);
        using var log = AuditFile.Open(serving.DataFile);
        var entries = new List<AuditEntry>();
        log.Each(new(), entries.Add, TestContext.Current.CancellationToken);
        Assert.Equal(["created", "counted", "changed", "read", "read"], entries.Select(entry => entry.Deed));
        Assert.Equal("GET /patients/count", entries[1].Operation);
        Assert.All(entries, entry => Assert.Equal("ada", entry.Who));
        Assert.Contains("discharged", entries[2].After, StringComparison.Ordinal);
        Assert.Null(log.Verify(stop: TestContext.Current.CancellationToken).Break);
    }

    [Fact]
    public async Task Reads_of_a_field_have_entries_where_it_is_shown()
    {
        await using var serving = await Serving.StartAsync(Design.Replace("- All access to patient records is logged", "- Every read of `Patient.status` is recorded", StringComparison.Ordinal)
            .Replace("### GET /patients\n", "### GET /patients\n\nQuery parameters: `fields`, `status`\n", StringComparison.Ordinal).Replace("### GET /patients/{id}", "### GET /patients/{id}\n\nQuery parameters: `fields`", StringComparison.Ordinal));
        var ada = ("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}");
        Assert.Equal(201, (await serving.SendAsync("POST", "/patients", """{"name":"Eve"}""", ada, ("Prefer", "return=minimal"))).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients/1?fields=id,name", null, ada)).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients/1?fields=id,status", null, ada)).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/patients/count", null, ada)).Status);
        // Who finds the row by the field knows it.
        Assert.Equal("[]", (await serving.SendAsync("GET", "/patients?fields=id&status=discharged", null, ada)).Body);
        Assert.Equal("""[{"id":1}]""", (await serving.SendAsync("GET", "/patients?fields=id&status=active", null, ada)).Body);
        using var log = AuditFile.Open(serving.DataFile);
        var entries = new List<AuditEntry>();
        log.Each(new(), entries.Add, TestContext.Current.CancellationToken);
        Assert.Equal(["created", "read", "read"], entries.Select(entry => entry.Deed));
    }
}
