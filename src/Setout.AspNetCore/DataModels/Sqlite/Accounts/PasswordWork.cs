using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>Another password for an account, whose sessions end by that, but for one.</summary>
internal sealed class PasswordWork(Change change, DataValue[] path, RowValues values, long[]? versions, string kept) : WriteWork
{
    public override WriteOutcome Run(WriteContext context)
    {
        Sessions.Keep(context.Connection, kept);
        var outcome = change.Run(context, path, values, versions);
        Sessions.Keep(context.Connection, "");
        return outcome;
    }
}
