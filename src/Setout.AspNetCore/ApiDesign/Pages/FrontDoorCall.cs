using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Pages;

/// <summary>Whoever opens the address itself is shown to the page.</summary>
internal sealed class FrontDoorCall : Call
{
    public static readonly FrontDoorCall Instance = new();

    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        exchange.Status = StatusCodes.Status303SeeOther;
        exchange.Http.Response.Headers.Location = "/docs";
        return default;
    }
}
