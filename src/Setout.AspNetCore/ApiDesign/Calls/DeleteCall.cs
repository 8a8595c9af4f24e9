using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Deletes a row.</summary>
internal sealed class DeleteCall(WriteEndpoint endpoint, Removal removal) : WriteCall(endpoint)
{
    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) =>
        Endpoint.Served.Store.DeleteAsync(removal, Path, options, cancellation);
}
