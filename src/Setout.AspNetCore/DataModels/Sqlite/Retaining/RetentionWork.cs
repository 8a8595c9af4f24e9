using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Retaining;

/// <summary>A few rows whose time is over: so few that writes that wait for it hardly notice.</summary>
internal sealed class RetentionWork : WriteWork
{
    private readonly RetentionRule rule;
    private readonly List<DataValue[]> keys;
    private readonly DateTime now;

    public RetentionWork(RetentionRule rule, List<DataValue[]> keys, DateTime now)
    {
        (this.rule, this.keys, this.now) = (rule, keys, now);
        Deed = Deed.OfJob($"retention, {rule.Planned.Origin}");
    }

    /// <summary>Rows that it was done with.</summary>
    public int Applied { get; private set; }

    /// <summary>Rows that others hold.</summary>
    public int Held { get; private set; }

    public override WriteOutcome Run(WriteContext context)
    {
        (Applied, Held) = (0, 0);
        foreach (var key in keys)
            switch (rule.Apply(context, key, now))
            {
                case true:
                    Applied++;
                    break;
                case false:
                    Held++;
                    break;
            }
        return new Done(0, [], default);
    }
}

/// <summary>Entries of the audit log whose time is over. What goes is the beginning of the chain, and a signed checkpoint takes its place.</summary>
internal sealed class AuditEndWork(DateTime end) : WriteWork
{
    /// <summary>Entries that went.</summary>
    public int Applied { get; private set; }

    public override WriteOutcome Run(WriteContext context)
    {
        Applied = context.Audit?.DropBefore(context.Connection, end) ?? 0;
        return new Done(0, [], default);
    }
}
