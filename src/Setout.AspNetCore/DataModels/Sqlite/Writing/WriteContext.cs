using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>What a write works with, on the writing thread, inside the transaction.</summary>
internal sealed class WriteContext(Connection connection, StoreOptions options)
{
    private readonly Uuid7 ids = new(options.Time);

    public Connection Connection { get; } = connection;

    public StoreOptions Options { get; } = options;

    /// <summary>Where changes are recorded; null where they are not.</summary>
    public AuditLog? Audit { get; init; }

    /// <summary>The instant of the write, to the microsecond; the same in all its rows.</summary>
    public DateTime Now { get; private set; }

    /// <summary>
    /// The version of a row inserted now: the microsecond, so that a row made anew where one was deleted has no version that the
    /// former had.
    /// </summary>
    public long FirstVersion => (Now.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public Guid NewId() => ids.Next();

    /// <summary>Begins a write: its instant and its time limit count from now.</summary>
    public void Start()
    {
        var now = Options.Time.GetUtcNow().UtcDateTime;
        Now = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        Connection.StartTime((int)Options.StatementLimit.TotalMilliseconds);
    }

    /// <summary>What ends a write takes as long as it takes: half of it must not be undone.</summary>
    public void StopTime() => Connection.StopTime();
}
