using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Retaining;
using Setout.AspNetCore.DataModels.Sqlite.Schema;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>
/// The rows of a plan in a SQLite file. Endpoints compile what they ask once, at the start (<c>Compile…</c>, safe from any
/// thread), and run it for each request. A call takes the values of the path parameters in the order of
/// <see cref="EntityTarget.Parameters"/>.
/// </summary>
internal sealed class SqliteStore : IAsyncDisposable
{
    private readonly StoreOptions options;
    private readonly StoredPlan stored;
    private readonly WritePlan writes;
    private readonly ReaderPool readers;
    private readonly WritingThread writer;
    private readonly HealthProbe probe;
    private readonly Retention retention;
    private readonly KeyWatch? keyWatch;
    private readonly AuditWitness? witness;
    private readonly byte[] secret;
    private readonly bool recordsReads;
    private readonly SqlText? proof;

    private SqliteStore(Plan plan, StoreOptions options, Connection connection, byte[] secret, byte[]? auditKey)
    {
        this.secret = secret;
        this.options = options;
        stored = new StoredPlan(plan);
        writes = stored.Writes;
        ParentVersions.Keep(connection, stored);
        if (plan.Accounts is { } accounts)
        {
            Sessions.EndWith(connection, stored.Entity(accounts.Entity), accounts);
            proof = Sessions.ProofText(stored.Entity(accounts.Entity), accounts);
        }
        if (plan.ApiKeys is not null && plan.AccountEntity is { } ofKeys)
            ApiKeyRows.EndWith(connection, stored.Entity(ofKeys));
        recordsReads = plan.Audit is { HasReads: true };
        readers = new ReaderPool(options);
        writer = new WritingThread(connection, options, auditKey is null ? null : new AuditLog(connection, stored, plan.Audit!, auditKey));
        probe = new HealthProbe(options, readers, writer);
        retention = new Retention(stored, readers, writer, options.Time);
        witness = auditKey is null ? null : new AuditWitness(options.File, auditKey, readers);
        keyWatch = options.Keys is { } keys ? new KeyWatch(keys, stored, writer) : null;
    }

    /// <summary>Why writing fails; none once a write has succeeded again.</summary>
    public StorageFault Fault => writer.Fault;

    /// <summary>How many transactions were committed since it was opened; several writes may share one.</summary>
    public long Commits => writer.Commits;

    /// <summary>Whether writes are under way at this moment.</summary>
    public bool IsWriting => writer.IsWriting;

    /// <summary>How many statements reads have run, for tests that count them. Exact while none is under way.</summary>
    public long ReadStatements => readers.Executed;

    /// <summary>
    /// Opens the database, made new where there is none, and brings it to the plan where that loses nothing. Another store may be
    /// open on the same file, of an earlier plan too.
    /// </summary>
    public static StoreOpening Open(Plan plan, StoreOptions options)
    {
        Connection? connection = null;
        try
        {
            DatabaseFile.MakePrivate(options.File);
            connection = Connection.Open(options.File, (int)options.WaitLimit.TotalMilliseconds);
            if (DatabaseFile.Inspect(connection) is { } unusable)
                return unusable;
            if (!Connections.SetUpWriter(connection, options))
                return new Unusable("lies where SQLite's write-ahead log does not work; name a file on a disk of this machine with --data");
            var (changes, refusal, keys) = SchemaUpgrade.Run(plan, connection, options);
            if (refusal is not null)
                return refusal;
            if (plan.Audit is not null && AuditKey.Of(connection, options.File) is null)
                return new Unusable($"has an audit log whose key is not in {AuditKey.FileOf(options.File)}; restore it, since no entry could be put behind the others without it");
            var auditKey = plan.Audit is null ? null : AuditKey.Of(connection, options.File);
            var store = new SqliteStore(plan, options with { Keys = keys }, connection, RecordedSchema.Secret(connection), auditKey);
            connection = null;
            return new Opened(store, [.. changes]);
        }
        catch (SqliteFailure failure)
        {
            return DatabaseFile.Explain(failure);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>Reading one row; see <see cref="ReadAsync"/>.</summary>
    public RowRead CompileRead(EntityTarget target, RowShape shape) => RowRead.Compile(target.View ?? stored, target, shape);

    /// <summary>Reading pages of a list; see <see cref="ListAsync"/>.</summary>
    public RowsRead CompileList(EntityTarget target, RowShape shape, ListQuery query) =>
        new(new ListSource(target.View ?? stored, target, query), shape, secret);

    /// <summary>Counting and summing; see <see cref="SummarizeAsync"/>.</summary>
    /// <param name="target">Which rows.</param>
    /// <param name="groupBy">The field grouped by; empty for one figure over all.</param>
    /// <param name="sumField">The field summed; empty if none.</param>
    /// <param name="query">What callers may filter by.</param>
    public SummaryRead CompileSummary(EntityTarget target, string groupBy, string sumField, ListQuery query) =>
        new(new ListSource(target.View ?? stored, target, query), groupBy, sumField);

    /// <summary>Counting rows of several entities; see <see cref="CountAsync"/>.</summary>
    public FiguresRead CompileFigures(IReadOnlyList<FigureShape> figures, StoredPlan? view = null) => new(view ?? stored, figures);

    /// <summary>Inserting a row; see <see cref="InsertAsync"/>.</summary>
    /// <param name="target">Matches of its scope on fields of the row itself become values of it.</param>
    /// <param name="shape">What <see cref="Done.Row"/> looks like; null for no row.</param>
    public Insertion CompileInsert(EntityTarget target, RowShape? shape) => new(WritesOf(target), target, shape);

    /// <summary>Replacing a row; see <see cref="ChangeAsync"/>. Fields of the request that are not sent become their default or null.</summary>
    public Change CompileReplace(EntityTarget target, RequestShape request, RowShape? shape) =>
        new(WritesOf(target), target, request.Members.Select(member => member.Field).Append(request.OpenField).Where(field => field.Length > 0), isMerge: false, shape);

    /// <summary>Merging into a row; see <see cref="ChangeAsync"/>. What is not sent stays as it is.</summary>
    public Change CompileMerge(EntityTarget target, RowShape? shape) => new(WritesOf(target), target, [], isMerge: true, shape);

    /// <summary>Deleting a row; see <see cref="DeleteAsync"/>.</summary>
    /// <param name="target">Which row.</param>
    /// <param name="shape">What <see cref="Done.Row"/> looks like, as the row was; null for no row.</param>
    public Removal CompileDelete(EntityTarget target, RowShape? shape = null) => new(WritesOf(target), target, shape);

    /// <summary>Moving many rows to a state; see <see cref="TransitionAllAsync"/>.</summary>
    public TransitionAll CompileTransitionAll(EntityTarget target, TransitionAllAnswer answer) => new(WritesOf(target), target, answer);

    /// <summary>Moving a row to a state; see <see cref="TransitionAsync"/>.</summary>
    public Transition CompileTransition(EntityTarget target, TransitionAnswer answer, RowShape? shape) => new(WritesOf(target), target, answer, shape);

    /// <summary>
    /// Appends the row as JSON to the output. Completes at once unless all readers are busy. Where it gives no
    /// <see cref="ReadStatus.Found"/>, drop what may have been written.
    /// </summary>
    public ValueTask<ReadOutcome> ReadAsync(RowRead read, DataValue[] path, IBufferWriter<byte> output, CancellationToken cancellation) =>
        recordsReads ? ReadRecordedAsync(read, path, output, cancellation) : readers.TryRent() is { } connection
            ? new(Read(connection, read, path, output))
            : ReadLaterAsync(read, path, output, cancellation);

    /// <summary>Appends a page as a JSON array to the output; otherwise as <see cref="ReadAsync"/>.</summary>
    public ValueTask<PageOutcome> ListAsync(
        RowsRead read, DataValue[] path, in PageRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
        recordsReads ? ListRecordedAsync(read, path, request, output, cancellation) : readers.TryRent() is { } connection
            ? new(Read(connection, read, path, request, output))
            : ReadLaterAsync(read, path, request, output, cancellation);

    /// <summary>Counts and sums; the caller writes the answer.</summary>
    public async ValueTask<SummaryOutcome> SummarizeAsync(SummaryRead read, DataValue[] path, Filter? filter, string? search, CancellationToken cancellation)
    {
        var outcome = await ReadAsync(connection => read.Read(connection, path, filter, search), fault => new SummaryOutcome(ReadStatus.Failed, Fault: fault), cancellation);
        return outcome.Status == ReadStatus.Found && await RecordAsync(CountedOf([read.Entity]), cancellation) is not StorageFault.None and var fault ? new(ReadStatus.Failed, Fault: fault) : outcome;
    }

    /// <summary>The numbers of rows, in the order asked for, all of one state of the database.</summary>
    public async ValueTask<(long[]? Figures, StorageFault Fault)> CountAsync(FiguresRead read, DataValue caller, CancellationToken cancellation)
    {
        var outcome = await ReadAsync<(long[]? Figures, StorageFault Fault)>(connection => (read.Read(connection, caller), StorageFault.None), fault => (null, fault), cancellation);
        return outcome.Figures is not null && await RecordAsync(CountedOf(read.Entities), cancellation) is not StorageFault.None and var fault ? (null, fault) : outcome;
    }

    /// <summary>What is recorded of an answer with numbers of rows; nothing where none of these entities is audited so.</summary>
    private List<SeenRow> CountedOf(IEnumerable<string> counted) => stored.Plan.Audit is not { HasCounts: true } audit ? []
        : [.. counted.Distinct().Where(entity => audit.Of(entity) is { Counts: true }).Select(entity => new SeenRow(stored.IndexOf(stored.Entity(entity)), "", IsCount: true))];

    /// <summary>The conditions that a body breaks, for a body that is refused anyway: so that its caller hears of all at once.</summary>
    /// <returns>One for each row of the body that breaks some; none where no connection was free.</returns>
    public ValueTask<List<CheckViolation>> FindBrokenAsync(string entity, RowValues sent, CancellationToken cancellation) => ReadAsync<List<CheckViolation>>(
        connection => [.. SentChecks.FindBroken(writes, entity, sent, connection, options.Time.GetUtcNow().UtcDateTime)], _ => [], cancellation);

    /// <summary>Inserts a row and what is nested in it; completes once that survives a power cut.</summary>
    /// <exception cref="OperationCanceledException">It was given up before it began: nothing is written.</exception>
    public ValueTask<WriteOutcome> InsertAsync(
        Insertion insertion, DataValue[] path, RowValues values, IdempotencyEntry? once, CancellationToken cancellation) =>
        writer.RunAsync(new InsertWork(insertion, path, values, once), cancellation);

    /// <summary>Replaces or merges a row; completes once that survives a power cut.</summary>
    /// <inheritdoc cref="InsertAsync"/>
    public ValueTask<WriteOutcome> ChangeAsync(
        Change change, DataValue[] path, RowValues values, WriteOptions options, CancellationToken cancellation) =>
        writer.RunAsync(new ChangeWork(change, path, values, options), cancellation);

    /// <summary>Deletes a row, and what goes with it; completes once that survives a power cut.</summary>
    /// <inheritdoc cref="InsertAsync"/>
    public ValueTask<WriteOutcome> DeleteAsync(Removal removal, DataValue[] path, WriteOptions options, CancellationToken cancellation) =>
        writer.RunAsync(new RemovalWork(removal, path, options), cancellation);

    /// <summary>Moves a row to a state, with values that were sent along (null for none); completes once that survives a power cut.</summary>
    /// <inheritdoc cref="InsertAsync"/>
    public ValueTask<WriteOutcome> TransitionAsync(
        Transition transition, DataValue[] path, RowValues? values, WriteOptions options, CancellationToken cancellation) =>
        writer.RunAsync(new TransitionWork(transition, path, values, options), cancellation);

    /// <summary>Moves many rows to a state; <see cref="Done.Version"/> is then their number. Completes once that survives a power cut.</summary>
    /// <inheritdoc cref="InsertAsync"/>
    public ValueTask<WriteOutcome> TransitionAllAsync(TransitionAll transition, DataValue[] path, CancellationToken cancellation) =>
        writer.RunAsync(new TransitionAllWork(transition, path), cancellation);

    /// <summary>Reading what an account's row says of its standing and its roles; see <see cref="AccountAsync"/>.</summary>
    /// <param name="entity">Whose rows the accounts are.</param>
    /// <param name="bars">What bars one.</param>
    /// <param name="fields">The fields that say its roles.</param>
    public AccountSql CompileAccount(string entity, EquatableArray<AccountBar> bars, IReadOnlyList<string> fields) => new(stored.Entity(entity), bars, fields);

    /// <summary>What the fields of an account are; null where it is not there, is barred, or has not the session that is named.</summary>
    /// <param name="read">What is read.</param>
    /// <param name="key">The account.</param>
    /// <param name="session">A session that must be its own, and not be over; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<(string?[]? Fields, StorageFault Fault)> AccountAsync(AccountSql read, DataValue key, string? session, CancellationToken cancellation) => ReadAsync<(string?[]?, StorageFault)>(
        connection => (read.Read(connection, key, session, options.Time.GetUtcNow()), StorageFault.None), fault => (null, fault), cancellation);

    /// <summary>Whether an account may sign in and go on. To be asked on the writing thread.</summary>
    public bool IsGood(Connection connection, DataValue account) => Sessions.Has(connection, proof!, account, null, options.Time.GetUtcNow());

    /// <summary>The keys that access tokens are signed with, the newest first.</summary>
    public ValueTask<(List<SigningKeyRow>? Keys, StorageFault Fault)> SigningKeysAsync(CancellationToken cancellation) => ReadAsync<(List<SigningKeyRow>?, StorageFault)>(
        connection => (SigningKeyRows.All(connection), StorageFault.None), fault => (null, fault), cancellation);

    /// <summary>The API key of an id, whatever became of it; null where there is none.</summary>
    public ValueTask<(ApiKeyRow? Key, StorageFault Fault)> ApiKeyAsync(string id, CancellationToken cancellation) => ReadAsync<(ApiKeyRow?, StorageFault)>(
        connection => (ApiKeyRows.Find(connection, id), StorageFault.None), fault => (null, fault), cancellation);

    /// <summary>
    /// Begins a session, unless the account is gone or has another password by now; gives false then. Completes once that survives a
    /// power cut.
    /// </summary>
    /// <param name="session">What is begun.</param>
    /// <param name="hash">What the password was verified against; null where nothing was.</param>
    /// <param name="cancellation">Gives up before it begins.</param>
    public async ValueTask<(bool Begun, WriteOutcome Outcome)> BeginSessionAsync(NewSession session, string? hash, CancellationToken cancellation)
    {
        var begun = false;
        var outcome = await ChangeSessionsAsync(
            connection =>
            {
                begun = Sessions.Has(connection, proof!, session.Account, hash, session.Now);
                if (begun)
                    Sessions.Begin(connection, session);
            },
            cancellation);
        return (begun, outcome);
    }

    /// <summary>Changes sessions; completes once that survives a power cut.</summary>
    /// <inheritdoc cref="InsertAsync"/>
    public ValueTask<WriteOutcome> ChangeSessionsAsync(Action<Connection> change, CancellationToken cancellation) =>
        writer.RunAsync(new SessionWork(change), cancellation);

    /// <summary>Changes the password of an account, and ends its sessions but for <paramref name="kept"/>; completes once that survives a power cut.</summary>
    /// <inheritdoc cref="InsertAsync"/>
    public ValueTask<WriteOutcome> ChangePasswordAsync(Change change, DataValue[] path, RowValues values, long[]? versions, string kept, CancellationToken cancellation) =>
        writer.RunAsync(new PasswordWork(change, path, values, versions, kept), cancellation);

    /// <summary>A key of this database alone, for one purpose.</summary>
    public byte[] KeyFor(string purpose) => KeyOf(secret, purpose);

    /// <summary>A key of the database that has a secret, for one purpose.</summary>
    public static byte[] KeyOf(byte[] secret, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Whether the database answers; the same for a second.</summary>
    public ValueTask<StoreHealth> CheckAsync(CancellationToken cancellation) => probe.CheckAsync(cancellation);

    /// <summary>Finishes the writes that wait, empties the log into the file, and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (keyWatch is not null)
            await keyWatch.DisposeAsync();
        if (witness is not null)
            await witness.DisposeAsync();
        readers.Dispose();
        probe.Dispose();
        await writer.DisposeAsync();
    }

    /// <summary>Deletes what is to be deleted by now, unless another process does; each change completes once that survives a power cut.</summary>
    public ValueTask<List<Retained>> RetainAsync(CancellationToken cancellation) => retention.RunAsync(cancellation);

    /// <summary>Records something that happened beside the rows; completes once that survives a power cut.</summary>
    public ValueTask<WriteOutcome> RecordAsync(AuditRow entry, CancellationToken cancellation) => writer.RunAsync(new EventWork(entry), cancellation);

    /// <summary>The plan as callers see it for whom rows of entities are visible by rules.</summary>
    public StoredPlan ViewBy(IReadOnlyDictionary<string, RowRule> rules) => new(stored, rules);

    private WritePlan WritesOf(EntityTarget target) => target.View is { } view ? view.Writes : writes;

    /// <summary>Reads with a connection of the pool; what that cannot do is told by its fault.</summary>
    private async ValueTask<TResult> ReadAsync<TResult>(Func<Connection, TResult> read, Func<StorageFault, TResult> failed, CancellationToken cancellation)
    {
        if ((readers.TryRent() ?? await readers.RentAsync(cancellation)) is not { } connection)
            return failed(readers.Fault);
        try
        {
            return read(connection);
        }
        catch (SqliteFailure failure)
        {
            return failed(failure.Fault);
        }
        finally
        {
            readers.Return(connection);
        }
    }

    private ReadOutcome Read(Connection connection, RowRead read, DataValue[] path, IBufferWriter<byte> output)
    {
        try
        {
            return read.Read(connection, path, output, options.Time);
        }
        catch (SqliteFailure failure)
        {
            return new ReadOutcome(ReadStatus.Failed, Fault: failure.Fault);
        }
        finally
        {
            readers.Return(connection);
        }
    }

    private PageOutcome Read(Connection connection, RowsRead read, DataValue[] path, in PageRequest request, IBufferWriter<byte> output)
    {
        try
        {
            return read.Read(connection, path, request, output, options.Time);
        }
        catch (SqliteFailure failure)
        {
            return new PageOutcome(ReadStatus.Failed, Fault: failure.Fault);
        }
        finally
        {
            readers.Return(connection);
        }
    }

    /// <summary>Reads, and answers once it is recorded which rows that shows.</summary>
    private async ValueTask<ReadOutcome> ReadRecordedAsync(RowRead read, DataValue[] path, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        if ((readers.TryRent() ?? await readers.RentAsync(cancellation)) is not { } connection)
            return new ReadOutcome(ReadStatus.Failed, Fault: readers.Fault);
        var seen = connection.Seen = [];
        var outcome = Read(connection, read, path, output);
        return await RecordAsync(seen, cancellation) is not StorageFault.None and var fault ? new ReadOutcome(ReadStatus.Failed, Fault: fault) : outcome;
    }

    /// <inheritdoc cref="ReadRecordedAsync"/>
    private async ValueTask<PageOutcome> ListRecordedAsync(RowsRead read, DataValue[] path, PageRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        if ((readers.TryRent() ?? await readers.RentAsync(cancellation)) is not { } connection)
            return new PageOutcome(ReadStatus.Failed, Fault: readers.Fault);
        var seen = connection.Seen = [];
        var outcome = Read(connection, read, path, request, output);
        return await RecordAsync(seen, cancellation) is not StorageFault.None and var fault ? new PageOutcome(ReadStatus.Failed, Fault: fault) : outcome;
    }

    private async ValueTask<StorageFault> RecordAsync(List<SeenRow> seen, CancellationToken cancellation) =>
        seen.Count > 0 && await writer.RunAsync(new SeenWork(seen), cancellation) is Faulted { Fault: var fault } ? fault : StorageFault.None;

    private async ValueTask<ReadOutcome> ReadLaterAsync(
        RowRead read, DataValue[] path, IBufferWriter<byte> output, CancellationToken cancellation) =>
        await readers.RentAsync(cancellation) is { } connection
            ? Read(connection, read, path, output)
            : new ReadOutcome(ReadStatus.Failed, Fault: readers.Fault);

    private async ValueTask<PageOutcome> ReadLaterAsync(
        RowsRead read, DataValue[] path, PageRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
        await readers.RentAsync(cancellation) is { } connection
            ? Read(connection, read, path, request, output)
            : new PageOutcome(ReadStatus.Failed, Fault: readers.Fault);
}
