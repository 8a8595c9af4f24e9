using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Inserts a row.</summary>
internal sealed class CreateCall(WriteEndpoint endpoint, Insertion insertion) : WriteCall(endpoint)
{
    protected override ValueTask<WriteOutcome> RunAsync(IdempotencyEntry? once, CancellationToken cancellation) =>
        Endpoint.Served.Store.InsertAsync(insertion, Path, Values, once, cancellation);
}
