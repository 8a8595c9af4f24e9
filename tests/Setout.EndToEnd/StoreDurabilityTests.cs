using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd;

public sealed class StoreDurabilityTests
{
    [Fact]
    public async Task Writers_share_commits_and_one_that_fails_hurts_no_other()
    {
        await using var desk = new StoreDesk();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(async () =>
        {
            var mine = new List<WriteOutcome>();
            for (var i = 0; i < 20; i++)
                // Every fourth claims an address that all the others claim too.
                mine.Add(await desk.Insert("Customer", StoreDesk.CustomerValues(i % 4 == 3 ? "taken@example.com" : $"{writer}-{i}@example.com")));
            return mine;
        })));

        Assert.Equal(32 * 15 + 1, outcomes.Sum(mine => mine.OfType<Done>().Count()));
        Assert.Equal(32 * 5 - 1, outcomes.Sum(mine => mine.OfType<UniqueViolation>().Count()));
        Assert.Equal($"{32 * 15 + 1}", desk.Ask("SELECT count(*) FROM customers"));
        Assert.True(desk.Store.Commits < 32 * 20, $"{desk.Store.Commits} commits for {32 * 20} writes");
    }

    [Fact]
    public async Task What_is_acknowledged_is_in_the_file_for_every_other_process()
    {
        await using var desk = new StoreDesk();
        for (var i = 1; i <= 20; i++)
        {
            await desk.AddCustomer($"{i}@example.com");
            Assert.Equal($"{i}", desk.Ask("SELECT count(*) FROM customers"));
        }
    }

    [Fact]
    public async Task A_full_disk_fails_each_write_by_itself_and_is_left_behind_when_there_is_space()
    {
        await using var desk = new StoreDesk(options: new StoreOptions { File = "", MaxBytes = 256 * 1024, Time = TimeProvider.System });
        var keys = new List<DataValue>();
        var big = DataValue.Text(new string('x', 20_000));
        WriteOutcome outcome;
        while ((outcome = await desk.Insert("Customer", new RowValues([default, DataValue.Text($"{keys.Count}@example.com"), big]))) is Done done)
            keys.Add(done.Key[0]);

        Assert.Equal(new Faulted(StorageFault.Full), outcome);
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () =>
            await desk.Insert("Customer", new RowValues([default, DataValue.Text($"more{number}@example.com"), big])))));
        Assert.All(atOnce, refused => Assert.Equal(new Faulted(StorageFault.Full), refused));
        Assert.Equal($"{keys.Count}", desk.Ask("SELECT count(*) FROM customers"));
        Assert.Contains("@example.com", await desk.Read("Customer", StoreDesk.CustomerShape, keys[0]));

        Assert.IsType<Done>(await desk.Delete("Customer", keys[0]));
        Assert.IsType<Done>(await desk.Insert("Customer", new RowValues([default, DataValue.Text("again@example.com"), big])));
        Assert.True((await desk.Store.CheckAsync(TestContext.Current.CancellationToken)).IsReady);
    }

    [Fact]
    public async Task Readiness_turns_red_with_a_full_disk_and_green_by_itself()
    {
        var time = new FixedTime(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var desk = new StoreDesk(options: new StoreOptions { File = "", MaxBytes = 200 * 1024, Time = time });
        var big = DataValue.Text(new string('x', 20_000));
        while (await desk.Insert("Customer", new RowValues([default, DataValue.Text($"{Guid.NewGuid()}@example.com"), big])) is Done)
        {
        }
        Assert.Equal(StorageFault.Full, desk.Store.Fault);

        // The probe itself is small enough to be written: it does not wait for a request to try.
        var health = await desk.Store.CheckAsync(TestContext.Current.CancellationToken);
        Assert.True(health.CanRead);
        Assert.True(health.CanWrite);
        Assert.True(health.FreeBytes > 0);
        Assert.Equal(StorageFault.None, desk.Store.Fault);
    }

    [Fact]
    public async Task Too_many_waiting_writes_are_refused_and_those_taken_are_done()
    {
        await using var desk = new StoreDesk(options: new StoreOptions { File = "", WaitingWrites = 4 });
        using var other = Connection.Open(desk.Options.File, 1000);
        other.Execute("BEGIN IMMEDIATE");
        var writes = Enumerable.Range(0, 40).Select(number => desk.Insert("Customer", StoreDesk.CustomerValues($"{number}@example.com")).AsTask()).ToList();
        Assert.Contains(writes, write => write.IsCompleted);
        other.Execute("COMMIT");

        var outcomes = await Task.WhenAll(writes);
        Assert.Equal(40, outcomes.OfType<Done>().Count() + outcomes.OfType<Faulted>().Count(faulted => faulted.Fault == StorageFault.Overloaded));
        Assert.Equal($"{outcomes.OfType<Done>().Count()}", desk.Ask("SELECT count(*) FROM customers"));
    }

    [Fact]
    public async Task A_write_given_up_while_it_waits_is_not_done()
    {
        await using var desk = new StoreDesk();
        using var other = Connection.Open(desk.Options.File, 1000);
        other.Execute("BEGIN IMMEDIATE");
        using var cancellation = new CancellationTokenSource();
        var insert = desk.Store.CompileInsert(StoreDesk.All("Customer"), null);
        var first = desk.Store.InsertAsync(insert, [], StoreDesk.CustomerValues("first@example.com"), null, cancellation.Token).AsTask();
        while (!desk.Store.IsWriting)
            await Task.Yield();
        var second = desk.Store.InsertAsync(insert, [], StoreDesk.CustomerValues("second@example.com"), null, cancellation.Token).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        other.Execute("COMMIT");

        // The first had begun: it is done, and whoever waits learns it.
        Assert.IsType<Done>(await first);
        Assert.Equal("first@example.com", desk.Ask("SELECT group_concat(email) FROM customers"));
    }

    [Fact]
    public async Task Stopping_finishes_what_waits_and_empties_the_log()
    {
        using var file = new StoreFile();
        var store = Assert.IsType<Opened>(file.Open(StoreDesk.Plan)).Store;
        var insert = store.CompileInsert(StoreDesk.All("Customer"), null);
        var writes = Enumerable.Range(0, 50)
            .Select(number => Insert($"{number}")).ToList();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(writes), outcome => Assert.IsType<Done>(outcome));
        Assert.False(File.Exists(file.Path + "-wal"));
        Assert.Equal("50", file.Ask("SELECT count(*) FROM customers"));
        Assert.Equal(new Faulted(StorageFault.Overloaded), await Insert("late"));
        file.AssertSound();

        Task<WriteOutcome> Insert(string name) =>
            store.InsertAsync(insert, [], StoreDesk.CustomerValues($"{name}@example.com"), null, CancellationToken.None).AsTask();
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_ended()
    {
        await using var desk = new StoreDesk(options: new StoreOptions { File = "", StatementLimit = TimeSpan.FromMilliseconds(50) });
        desk.Execute("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
            INSERT INTO customers (id, email) SELECT printf('%036d', i), printf('%d@example.com', i) FROM n
            """);
        desk.Execute("INSERT INTO orders (customer_id, status, total, created_at, updated_at) SELECT id, 'draft', 1, '', '' FROM customers");
        var list = desk.Store.CompileList(StoreDesk.All("Order"), SlowShape(), new ListQuery());

        var (page, _) = await desk.List(list, new AspNetCore.DataModels.Queries.PageRequest { Limit = 3000 });

        Assert.Equal(StorageFault.TimedOut, page.Fault);
        Assert.Contains("@example.com", await desk.Read("Customer", StoreDesk.CustomerShape, DataValue.Text($"{1:D36}")));

        // Counting lines without an index, for each order.
        RowShape SlowShape()
        {
            desk.Execute("DROP INDEX lines_order_id_index");
            desk.Execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO lines (order_id, sku, quantity) SELECT 1, 'x', 1 FROM n");
            return new RowShape("Order", [new("count", new RelatedCountShape("Line", "order_id"), default)]);
        }
    }
}
