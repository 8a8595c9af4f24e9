using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>A change of sessions.</summary>
internal sealed class SessionWork(Action<Connection> change) : WriteWork
{
    public override WriteOutcome Run(WriteContext context)
    {
        change(context.Connection);
        return new Done(0, [], default);
    }
}
