using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Gives new tokens for a refresh token, which is used up by that.</summary>
internal sealed class RefreshCall(AccountEndpoint endpoint, int token) : AccountCall(endpoint)
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var sent = Sent(token) is { IsUnset: false, IsNull: false } inBody ? inBody.ToString() : Endpoint.Desk.Cookies?.RefreshOf(exchange) ?? "";
        var rotation = await Endpoint.Desk.RotateAsync(sent, exchange.Http.RequestAborted);
        if (Fault(rotation.Fault) is { } fault)
            return fault;
        return rotation.Tokens is { } tokens
            ? await Endpoint.ReplyAsync(exchange, rotation.Account, tokens)
            : new Problem(ProblemKinds.Unauthorized, "The refresh token is not valid, or was used before.") { Header = ("WWW-Authenticate", "Bearer") };
    }
}
