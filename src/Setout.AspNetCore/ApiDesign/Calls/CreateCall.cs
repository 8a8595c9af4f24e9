using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Inserts a row.</summary>
internal sealed class CreateCall(WriteEndpoint endpoint, Insertion insertion, Insertion minimal) : WriteCall(endpoint)
{
    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) =>
        Endpoint.Served.Store.InsertAsync(Preferences.IsMinimal ? minimal : insertion, Path, Values, options.Once, cancellation);
}
