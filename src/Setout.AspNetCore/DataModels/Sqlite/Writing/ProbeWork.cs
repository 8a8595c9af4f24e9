using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Writes a line of the bookkeeping, to see whether writing works.</summary>
internal sealed class ProbeWork : WriteWork
{
    private static readonly SqlText Probe = new("INSERT OR REPLACE INTO \"_setout_facts\" VALUES ('probe', ?1)");

    public override WriteOutcome Run(WriteContext context)
    {
        context.Connection.Run(Probe, DataValue.Instant(context.Now).ToString());
        return new Done(0, [], default);
    }
}
