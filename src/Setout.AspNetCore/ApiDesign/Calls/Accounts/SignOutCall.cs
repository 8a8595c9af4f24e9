using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Ends the session of the caller's token.</summary>
internal sealed class SignOutCall(AccountEndpoint endpoint) : AccountCall(endpoint)
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        if (await Endpoint.Desk.EndAsync(exchange.Caller, exchange.Http.RequestAborted) is not Done)
            return StoreProblems.Of(StorageFault.Unavailable);
        Endpoint.Desk.Cookies?.Clear(exchange);
        return await Endpoint.ReplyAsync(exchange, exchange.Caller.Key, null);
    }
}
