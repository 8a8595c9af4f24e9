using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.Deployment.Health;

/// <summary>Whether requests can be served now: the database answers.</summary>
internal sealed class ReadyCall : Call
{
    public static readonly ReadyCall Instance = new();

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        HealthReply.Write(exchange, await exchange.Runtime.IsReadyAsync(exchange.Http.RequestAborted));
        return null;
    }
}
