using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Accounts.Letters;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Sets another password for the token of a letter, and ends all sessions of the account.</summary>
internal sealed class ResetCall(PasswordEndpoint password, TokenSource token) : AccountCall(password.Account)
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var (desk, cancellation) = (Endpoint.Desk, exchange.Http.RequestAborted);
        var known = await desk.ProveAsync(token.Of(exchange, index => Sent(index).ToString()), LetterPurpose.Password, cancellation);
        if (Fault(known.Fault) is { } fault)
            return fault;
        if (known.Key.IsUnset)
            return token.Refused();
        if (await desk.HashAsync(Sent(password.New), exchange.From, cancellation) is not { } hash)
            return StoreProblems.Of(StorageFault.Overloaded);
        switch (await password.KeepAsync(known.Key, hash, known.Version, "", cancellation))
        {
            case Done:
                await desk.ForgiveAsync(known);
                return await Endpoint.ReplyAsync(exchange, known.Key, null);
            // Whoever was first with the same token has changed the row.
            case VersionMismatch:
                return token.Refused();
            default:
                return StoreProblems.Of(StorageFault.Unavailable);
        }
    }
}
