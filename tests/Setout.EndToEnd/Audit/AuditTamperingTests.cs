using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.Security.Auditing;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Audit;

/// <summary>What somebody does to the log who has the database, and not the key.</summary>
public sealed class AuditTamperingTests
{
    private const string Unlock = "DROP TRIGGER \"_setout_audit_fixed\"; DROP TRIGGER \"_setout_audit_kept\";";

    [Theory]
    [InlineData("UPDATE \"_setout_audit\" SET after = '{}' WHERE seq = 3", 3, "changed")]
    [InlineData("UPDATE \"_setout_audit\" SET at = at + 1 WHERE seq = 3", 3, "changed")]
    [InlineData("UPDATE \"_setout_audit\" SET who = '', name = 'adasubject' WHERE seq = 3", 3, "changed")]
    [InlineData("DELETE FROM \"_setout_audit\" WHERE seq = 3", 3, "missing")]
    [InlineData("DELETE FROM \"_setout_audit\" WHERE seq > 4", 5, "missing at the end")]
    [InlineData("DELETE FROM \"_setout_audit\"", 1, "missing at the end")]
    [InlineData("INSERT INTO \"_setout_audit\" SELECT seq + 1, at, who, name, roles, operation, deed, entity, row, before, after, trace, result, hash FROM \"_setout_audit\" WHERE seq = 6", 7, "behind the last")]
    [InlineData("UPDATE \"_setout_audit\" SET seq = -seq WHERE seq > 3; UPDATE \"_setout_audit\" SET seq = 1 - seq WHERE seq < 0; INSERT INTO \"_setout_audit\" SELECT 4, at, who, name, roles, operation, deed, entity, row, before, after, trace, result, hash FROM \"_setout_audit\" WHERE seq = 3", 4, "put in between")]
    [InlineData("DELETE FROM \"_setout_audit\" WHERE seq > 4; UPDATE \"_setout_audit_mark\" SET seq = 4, hash = (SELECT hash FROM \"_setout_audit\" WHERE seq = 4)", 0, "not signed")]
    [InlineData("INSERT INTO \"_setout_audit_mark\" SELECT 'base', seq, hash, mac FROM \"_setout_audit_mark\"; DELETE FROM \"_setout_audit\"", 0, "not signed")]
    public async Task It_is_found(string sql, long sequence, string what)
    {
        await using var serving = await WithSixAsync();
        using (var connection = Connection.Open(serving.DataFile, 5000))
            connection.Execute($"{Unlock} {sql};");
        using var log = AuditFile.Open(serving.DataFile);
        var wrong = log.Verify(stop: TestContext.Current.CancellationToken).Break;
        Assert.NotNull(wrong);
        Assert.Equal(sequence, wrong.Sequence);
        Assert.Contains(what, wrong.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE \"_setout_audit\" SET after = '{}' WHERE seq = 3")]
    [InlineData("DELETE FROM \"_setout_audit\" WHERE seq = 3")]
    public async Task Entries_are_neither_changed_nor_deleted(string sql)
    {
        await using var serving = await WithSixAsync();
        using var connection = Connection.Open(serving.DataFile, 5000);
        Assert.ThrowsAny<Exception>(() => connection.Execute(sql));
        using var log = AuditFile.Open(serving.DataFile);
        Assert.Equal((6, 1, null), log.Verify(stop: TestContext.Current.CancellationToken) is var verdict ? (verdict.Count, verdict.First, verdict.Break) : default);
    }

    [Theory]
    [InlineData("DELETE FROM \"_setout_audit\"; DELETE FROM \"_setout_audit_mark\"", 1, "missing at the end")]
    [InlineData("DELETE FROM \"_setout_audit\" WHERE seq > 4; INSERT OR REPLACE INTO \"_setout_audit_mark\" SELECT * FROM former", 5, "missing at the end")]
    public async Task A_former_end_with_the_signature_that_it_had_is_found(string sql, long sequence, string what)
    {
        await using var serving = await WithSixAsync("CREATE TABLE former AS SELECT * FROM \"_setout_audit_mark\"");
        await WitnessedAsync(serving, "6");
        using (var connection = Connection.Open(serving.DataFile, 5000))
            connection.Execute($"{Unlock} {sql};");
        using var log = AuditFile.Open(serving.DataFile);
        var wrong = log.Verify(stop: TestContext.Current.CancellationToken).Break;
        Assert.Equal(sequence, wrong?.Sequence);
        Assert.Contains(what, wrong!.What, StringComparison.Ordinal);

        // Nor does it help that the log goes on.
        var ada = ("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}");
        for (var visit = 0; visit < 8; visit++)
            await serving.SendAsync("POST", "/visits", """{"patient_id":1,"reason":"cough"}""", ada);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Contains("written anew", log.Verify(stop: TestContext.Current.CancellationToken).Break?.What, StringComparison.Ordinal);
    }

    /// <summary>Until the record beside the database tells of so many entries.</summary>
    private static async Task WitnessedAsync(Serving serving, string entries)
    {
        var file = serving.DataFile + ".audit-head";
        for (var wait = 0; wait < 100 && !(File.Exists(file) && (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).StartsWith(entries + " ", StringComparison.Ordinal)); wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    private static async Task<Serving> WithSixAsync(string behindFour = "")
    {
        var serving = await Serving.StartAsync(AuditTests.PracticeDesign);
        var ada = ("Authorization", $"Bearer {serving.TokenOf("ada", "doctor")}");
        // A visit shows no patient, so that each write is one entry.
        await serving.SendAsync("POST", "/patients", """{"name":"Eve"}""", ada, ("Prefer", "return=minimal"));
        for (var visit = 0; visit < 5; visit++)
        {
            if (visit == 3 && behindFour.Length > 0)
                using (var connection = Connection.Open(serving.DataFile, 5000))
                    connection.Execute(behindFour);
            await serving.SendAsync("POST", "/visits", """{"patient_id":1,"reason":"cough"}""", ada);
        }
        return serving;
    }
}
