using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.DataProtection;
using Setout.Planning;
using Setout.Text;
using Xunit;

namespace Setout.EndToEnd.DataProtection;

public sealed class EncryptedStoreTests
{
    private const string Marker = "Xylophon-4711";
    private const string Encrypted = ", encrypted";

    [Fact]
    public async Task The_file_and_its_log_show_nothing()
    {
        using var file = new StoreFile();
        var plan = PlanOf(Encrypted);
        var store = Assert.IsType<Opened>(file.Open(plan)).Store;
        Assert.IsType<Done>(await Insert(store, plan, "1"));
        Assert.False(Holds(file.Path, Marker));
        Assert.False(Holds(file.Path + "-wal", Marker));
        Assert.Contains(Marker, await Read(store, plan, 1), StringComparison.Ordinal);
        await store.DisposeAsync();
        Assert.False(Holds(file.Path, Marker));
        Assert.Equal("2", file.Ask("SELECT length(_code_tag) / 16 FROM patients"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile.Of(file.Path)));
    }

    [Fact]
    public async Task What_was_in_the_open_is_encrypted_in_place_and_back()
    {
        using var file = new StoreFile();
        var (open, sealed_) = (PlanOf(""), PlanOf(Encrypted));
        var store = Assert.IsType<Opened>(file.Open(open)).Store;
        await Insert(store, open, "1");
        await Insert(store, open, "2");
        await Delete(store, 2);
        await store.DisposeAsync();
        Assert.True(Holds(file.Path, Marker));

        var changed = Assert.IsType<Opened>(file.Open(sealed_));
        Assert.Equal(["Patient.code is encrypted, Patient.notes is encrypted"], changed.Changes);
        Assert.Contains(Marker, await Read(changed.Store, sealed_, 1), StringComparison.Ordinal);
        Assert.IsType<UniqueViolation>(await Insert(changed.Store, sealed_, "1"));
        // The number of a row that is gone is not given again.
        Assert.Equal("3", Assert.IsType<Done>(await Insert(changed.Store, sealed_, "3")).Key[0].ToString());
        await changed.Store.DisposeAsync();
        Assert.False(Holds(file.Path, Marker));

        var back = Assert.IsType<Opened>(file.Open(open));
        Assert.Equal(["Patient.code is no longer encrypted, Patient.notes is no longer encrypted"], back.Changes);
        Assert.Contains(Marker, await Read(back.Store, open, 1), StringComparison.Ordinal);
        await back.Store.DisposeAsync();
        file.AssertSound();
    }

    [Fact]
    public async Task A_value_that_is_moved_to_another_row_is_refused()
    {
        using var file = new StoreFile();
        var plan = PlanOf(Encrypted);
        var store = Assert.IsType<Opened>(file.Open(plan)).Store;
        await Insert(store, plan, "1");
        await Insert(store, plan, "2");
        await store.DisposeAsync();
        file.Execute("UPDATE patients SET notes = (SELECT p.notes FROM patients AS p WHERE p.id = 1) WHERE id = 2");
        store = Assert.IsType<Opened>(file.Open(plan)).Store;
        Assert.Contains(Marker, await Read(store, plan, 1), StringComparison.Ordinal);
        Assert.Equal("Failed", await Read(store, plan, 2));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Without_its_keys_or_with_others_it_is_not_served_and_nothing_is_lost()
    {
        using var file = new StoreFile();
        var plan = PlanOf(Encrypted);
        var store = Assert.IsType<Opened>(file.Open(plan)).Store;
        await Insert(store, plan, "1");
        await store.DisposeAsync();
        var keys = KeyFile.Of(file.Path);
        var kept = File.ReadAllText(keys);

        File.Delete(keys);
        Assert.Contains("missing", Assert.IsType<Unusable>(file.Open(plan)).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(keys));
        File.WriteAllText(keys, "nonsense");
        Assert.Contains("damaged", Assert.IsType<Unusable>(file.Open(plan)).Reason, StringComparison.Ordinal);
        KeyFile.Write(keys, KeyRing.Create(DateTimeOffset.UnixEpoch));
        Assert.Contains("other keys", Assert.IsType<Unusable>(file.Open(plan)).Reason, StringComparison.Ordinal);

        File.WriteAllText(keys, kept);
        store = Assert.IsType<Opened>(file.Open(plan)).Store;
        Assert.Contains(Marker, await Read(store, plan, 1), StringComparison.Ordinal);
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_is_taken_while_it_is_served_and_no_row_keeps_the_old_one()
    {
        using var file = new StoreFile();
        var plan = PlanOf(Encrypted);
        var store = Assert.IsType<Opened>(file.Open(plan)).Store;
        for (var number = 1; number <= 450; number++)
            await Insert(store, plan, $"{number}");
        Assert.Equal(2, DataKeyRotation.Rotate(file.Path, TimeProvider.System).Count);
        var old = "450";
        for (var wait = 0; wait < 300 && old != "0"; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.Contains(Marker, await Read(store, plan, 1), StringComparison.Ordinal);
            old = file.Ask("SELECT count(*) FROM patients WHERE substr(notes, 2, 4) <> x'00000002' OR substr(code, 2, 4) <> x'00000002'");
        }
        Assert.Equal("0", old);
        Assert.Contains(Marker, await Read(store, plan, 450), StringComparison.Ordinal);
        Assert.IsType<UniqueViolation>(await Insert(store, plan, "7"));
        await store.DisposeAsync();
        file.AssertSound();
    }

    [Fact]
    public async Task A_walk_that_was_cut_off_goes_on_where_it_was_and_two_do_it_together()
    {
        using var file = new StoreFile();
        var plan = PlanOf(Encrypted);
        var store = Assert.IsType<Opened>(file.Open(plan)).Store;
        for (var number = 1; number <= 450; number++)
            await Insert(store, plan, $"{number}");
        for (var wait = 0; wait < 100 && !Walk(file).StartsWith("1\n\n", StringComparison.Ordinal); wait++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        var versions = file.Ask("SELECT group_concat(\"_version\") FROM patients");
        await store.DisposeAsync();
        // As if it had been killed behind the first two hundred: those are not looked at again.
        DataKeyRotation.Rotate(file.Path, TimeProvider.System);
        file.Ask("INSERT OR REPLACE INTO \"_setout_facts\" VALUES ('data_keys_walk', '2' || char(10) || 'patients' || char(10) || '200')");
        var (one, other) = (Assert.IsType<Opened>(file.Open(plan)).Store, Assert.IsType<Opened>(file.Open(plan)).Store);
        for (var wait = 0; wait < 300 && !Walk(file).StartsWith("2\n\n", StringComparison.Ordinal); wait++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal("200", file.Ask("SELECT count(*) FROM patients WHERE substr(notes, 2, 4) <> x'00000002'"));
        Assert.Equal("200", file.Ask("SELECT max(id) FROM patients WHERE substr(notes, 2, 4) <> x'00000002'"));
        Assert.Equal(versions, file.Ask("SELECT group_concat(\"_version\") FROM patients"));
        Assert.Contains(Marker, await Read(one, plan, 7), StringComparison.Ordinal);
        Assert.Contains(Marker, await Read(other, plan, 440), StringComparison.Ordinal);
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Of_many_that_add_a_key_at_once_none_overwrites_another_ones()
    {
        using var file = new StoreFile();
        await Assert.IsType<Opened>(file.Open(PlanOf(Encrypted))).Store.DisposeAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
        {
            try
            {
                return DataKeyRotation.Rotate(file.Path, TimeProvider.System)[^1].Id;
            }
            catch (IOException)
            {
                return 0;
            }
        })));
        Assert.Equal(Enumerable.Range(2, added.Count(id => id > 0)), added.Where(id => id > 0).Order());
        Assert.Equal(1 + added.Count(id => id > 0), DataKeyRotation.List(file.Path).Count);
    }

    private static string Walk(StoreFile file) => file.Ask("SELECT value FROM \"_setout_facts\" WHERE name = 'data_keys_walk'");

    private static Plan PlanOf(string mark)
    {
        var text = $"# T\n\n## Data Models\n\n### Entity: Patient\n\n```\nid: int pk\ncode: string unique{mark}\nnotes: string?{mark}\nage: int? >= 0{mark.Replace(Encrypted, "", StringComparison.Ordinal)}\n```\n";
        return Planner.Plan(DesignReader.Read(new SourceText("design.md", text)).Design).Plan;
    }

    private static ValueTask<WriteOutcome> Insert(SqliteStore store, Plan plan, string code)
    {
        _ = plan;
        return store.InsertAsync(store.CompileInsert(StoreDesk.All("Patient"), null), [], new RowValues([default, DataValue.Text(code), DataValue.Text($"{Marker} {code}"), default]), null, default);
    }

    private static ValueTask<WriteOutcome> Delete(SqliteStore store, long id) =>
        store.DeleteAsync(store.CompileDelete(StoreDesk.Item("Patient")), [DataValue.Integer(id)], default, default);

    private static async Task<string> Read(SqliteStore store, Plan plan, long id)
    {
        using var output = new Scratch();
        var shape = new RowShape("Patient", [.. plan.Entity("Patient").NamedFields.Select(field => new ShapeMember(field.Name, new FieldShape(field.Name), default))]);
        var outcome = await store.ReadAsync(store.CompileRead(StoreDesk.Item("Patient"), shape), [DataValue.Integer(id)], output, default);
        return outcome.Status == ReadStatus.Found ? Encoding.UTF8.GetString(output.Written) : outcome.Status.ToString();
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
