using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Replaces a row, or merges into it.</summary>
internal sealed class ChangeCall(WriteEndpoint endpoint, Change change, Change minimal) : WriteCall(endpoint)
{
    private Change Meant => Preferences.IsMinimal ? minimal : change;

    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) => KeptSession.Length > 0
        ? Endpoint.Served.Store.ChangePasswordAsync(Meant, Path, Values, options.Versions, KeptSession, cancellation)
        : Endpoint.Served.Store.ChangeAsync(Meant, Path, Values, options, cancellation);
}
