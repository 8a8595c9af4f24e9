using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.Deployment.Health;

/// <summary>Whether the process answers at all; asks nothing else, so that a slow database gets nobody killed.</summary>
internal sealed class LiveCall : Call
{
    public static readonly LiveCall Instance = new();

    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        HealthReply.Write(exchange, isWell: true);
        return default;
    }
}
