using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore;

/// <summary>One request to one route: what was bound, and what is done with it.</summary>
internal abstract class Call
{
    /// <summary>Reads path, query, headers and body into typed values; or says everything that is wrong with them.</summary>
    public virtual ValueTask<Problem?> BindAsync(Exchange exchange) => default;

    /// <summary>Does it, and writes the reply into the exchange.</summary>
    public abstract ValueTask<Problem?> ExecuteAsync(Exchange exchange);
}
