using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.Deployment.Health;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>A health check of the design: in its own shape while all is well, a problem otherwise.</summary>
internal sealed class HealthCall(PlannedEndpoint endpoint, Envelope? envelope) : Call
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        if (envelope is null)
            return await ReadyCall.Instance.ExecuteAsync(exchange);
        if (!await exchange.Runtime.IsReadyAsync(exchange.Http.RequestAborted))
            return new Problem(ProblemKinds.Unavailable, "The database does not answer.") { Header = ("Retry-After", "1") };
        exchange.Status = endpoint.Status;
        envelope.Write(exchange.Body, [], new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow()));
        return null;
    }
}
