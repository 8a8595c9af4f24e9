using System.Buffers;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
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

    private SqliteStore(Plan plan, StoreOptions options, Connection connection)
    {
        this.options = options;
        stored = new StoredPlan(plan);
        writes = new WritePlan(stored);
        readers = new ReaderPool(options);
        writer = new WritingThread(connection, options);
    }

    /// <param name="plan">What is stored.</param>
    /// <param name="options">Where.</param>
    /// <param name="ddl">The tables, for a new database.</param>
    public static SqliteStore Open(Plan plan, StoreOptions options, string ddl)
    {
        var connection = Connections.OpenWriter(options);
        connection.Execute(ddl);
        return new SqliteStore(plan, options, connection);
    }

    /// <summary>Reading one row; see <see cref="ReadAsync"/>.</summary>
    public RowRead CompileRead(EntityTarget target, RowShape shape) => RowRead.Compile(stored, target, shape);

    /// <summary>Inserting a row; see <see cref="InsertAsync"/>.</summary>
    /// <param name="target">Matches of its scope on fields of the row itself become values of it.</param>
    /// <param name="shape">What <see cref="Done.Row"/> looks like; null for no row.</param>
    public Insertion CompileInsert(EntityTarget target, RowShape? shape) => new(writes, target, shape);

    /// <summary>
    /// Appends the row as JSON to the output. Completes at once unless all readers are busy. Where it gives no
    /// <see cref="ReadStatus.Found"/>, drop what may have been written.
    /// </summary>
    public ValueTask<ReadOutcome> ReadAsync(RowRead read, DataValue[] path, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        return readers.TryRent() is { } connection
            ? new(Read(connection))
            : Later();

        ReadOutcome Read(Connection connection)
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

        async ValueTask<ReadOutcome> Later() => await readers.RentAsync(cancellation) is { } connection
            ? Read(connection)
            : new ReadOutcome(ReadStatus.Failed, Fault: StorageFault.Overloaded);
    }

    /// <summary>Inserts a row and what is nested in it; completes once that survives a power cut.</summary>
    /// <exception cref="OperationCanceledException">It was given up before it began: nothing is written.</exception>
    public ValueTask<WriteOutcome> InsertAsync(
        Insertion insertion, DataValue[] path, RowValues values, IdempotencyEntry? once, CancellationToken cancellation) =>
        writer.RunAsync(new InsertWork(insertion, path, values, once), cancellation);

    /// <summary>Finishes the writes that wait, empties the log into the file, and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.DisposeAsync();
    }
}
