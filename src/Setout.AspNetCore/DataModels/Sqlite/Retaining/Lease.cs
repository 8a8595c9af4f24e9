using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Retaining;

/// <summary>A job that one of several processes on the same database does, for a while: it is another's when the time is over.</summary>
internal sealed class LeaseWork(string job, string owner, TimeSpan length) : WriteWork
{
    private static readonly SqlText TakeText = new(
        "INSERT INTO \"_setout_facts\" VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        + " WHERE CAST(substr(value, instr(value, ' ') + 1) AS INTEGER) <= CAST(?3 AS INTEGER) OR substr(value, 1, instr(value, ' ') - 1) = ?4 RETURNING 1");

    /// <summary>Whether it is ours.</summary>
    public bool IsTaken { get; private set; }

    public override WriteOutcome Run(WriteContext context)
    {
        var now = new DateTimeOffset(context.Now).ToUnixTimeSeconds();
        var statement = context.Connection.Prepare(TakeText);
        try
        {
            statement.BindText(1, $"lease {job}");
            statement.BindText(2, $"{owner} {now + (long)length.TotalSeconds}");
            statement.BindText(3, $"{now}");
            statement.BindText(4, owner);
            IsTaken = statement.Step();
        }
        finally
        {
            statement.Reset();
        }
        return new Done(0, [], default);
    }
}
