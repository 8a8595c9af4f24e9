using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Moves a row to a state.</summary>
internal sealed class TransitionCall(WriteEndpoint endpoint, Transition transition, Transition minimal) : WriteCall(endpoint)
{
    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) =>
        Endpoint.Served.Store.TransitionAsync(Preferences.IsMinimal ? minimal : transition, Path, Values, options, cancellation);
}
