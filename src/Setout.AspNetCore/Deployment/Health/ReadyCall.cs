using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.Deployment.Health;

/// <summary>Whether requests can be served now: the database answers.</summary>
internal sealed class ReadyCall : Call
{
    public static readonly ReadyCall Instance = new();

    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        HealthReply.Write(exchange, exchange.Runtime.IsReady);
        return default;
    }
}
