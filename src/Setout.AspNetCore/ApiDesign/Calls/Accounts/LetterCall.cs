using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.Accounts.Letters;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Sends a letter to an account. Whether there is such an account, nobody learns.</summary>
internal sealed class LetterCall(AccountEndpoint endpoint, int identifier, LetterPurpose purpose) : AccountCall(endpoint)
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var (desk, cancellation) = (Endpoint.Desk, exchange.Http.RequestAborted);
        var field = Endpoint.Planned.Request!.Members[identifier].Field;
        var known = await desk.FindAsync(field, Sent(identifier), cancellation);
        if (Fault(known.Fault) is { } fault)
            return fault;
        return Fault(await desk.SendLetterAsync(purpose, known, cancellation)) ?? await Endpoint.ReplyAsync(exchange, DataValue.Null, null);
    }
}
