using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>
/// Looks whether the database answers, at most once a second however often it is asked. It writes only where writing has failed
/// before: that is how a system finds out by itself that there is space again.
/// </summary>
internal sealed class HealthProbe(StoreOptions options, ReaderPool readers, WritingThread writer) : IDisposable
{
    private static readonly SqlText Look = new("SELECT count(*) FROM \"_setout_facts\"");
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private StoreHealth? last;
    private long lastLooked;

    public async ValueTask<StoreHealth> CheckAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (last is not null && options.Time.GetElapsedTime(lastLooked) < Lifetime)
                return last;
            last = await LookAsync(cancellation);
            lastLooked = options.Time.GetTimestamp();
            return last;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async ValueTask<StoreHealth> LookAsync(CancellationToken cancellation)
    {
        var canRead = await CanReadAsync(cancellation);
        var fault = writer.Fault;
        if (fault != StorageFault.None && await writer.RunAsync(new ProbeWork(), cancellation) is Done)
            fault = StorageFault.None;
        return new StoreHealth(canRead, fault == StorageFault.None, fault, FreeBytes());
    }

    private async ValueTask<bool> CanReadAsync(CancellationToken cancellation)
    {
        if ((readers.TryRent() ?? await readers.RentAsync(cancellation)) is not { } connection)
            return false;
        try
        {
            connection.Run(Look);
            return true;
        }
        catch (SqliteFailure)
        {
            return false;
        }
        finally
        {
            readers.Return(connection);
        }
    }

    private long FreeBytes()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(options.File)).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return -1;
        }
    }
}
