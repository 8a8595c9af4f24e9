using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Replaces a row, or merges into it.</summary>
internal sealed class ChangeCall(WriteEndpoint endpoint, Change change, Change minimal) : WriteCall(endpoint)
{
    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) =>
        Endpoint.Served.Store.ChangeAsync(Preferences.IsMinimal ? minimal : change, Path, Values, options, cancellation);
}
