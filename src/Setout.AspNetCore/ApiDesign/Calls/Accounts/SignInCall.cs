using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Gives tokens for an identifier and a password. Whether it is the one or the other that is wrong, nobody learns.</summary>
internal sealed class SignInCall(SignInEndpoint signIn) : AccountCall(signIn.Account)
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var desk = Endpoint.Desk;
        var cancellation = exchange.Http.RequestAborted;
        var (field, identifier) = signIn.Identifiers.Select(each => (each.Field, Value: Sent(each.Index))).FirstOrDefault(each => !each.Value.IsUnset && !each.Value.IsNull);
        if (field is null)
            return Refused();
        var name = identifier.ToString();
        if (desk.Failures.WaitOf(name) is { Ticks: > 0 } wait)
            return TooMany(wait);
        // Counted before it is known to be wrong: of many guesses at once all but the first few wait.
        desk.Failures.Failed(name);
        var verified = await desk.VerifyAsync(field, identifier, Sent(signIn.Password), cancellation);
        if (Fault(verified.Fault) is { } fault)
            return fault;
        if (verified.Account.IsUnset)
            return Refused();
        desk.Failures.Succeeded(name);
        return await desk.BeginAsync(verified.Account, cancellation) is { } tokens
            ? await Endpoint.ReplyAsync(exchange, verified.Account, tokens)
            : StoreProblems.Of(StorageFault.Unavailable);
    }

    private static Problem Refused() => new(ProblemKinds.Unauthorized, "The identifier and the password do not belong together.") { Header = ("WWW-Authenticate", "Bearer") };
}

/// <summary>An endpoint to sign in at, and where its body has what.</summary>
internal sealed class SignInEndpoint
{
    public SignInEndpoint(AccountEndpoint account)
    {
        Account = account;
        var planned = account.Desk.Planned;
        Password = account.IndexOf(member => member.Field == planned.Password);
        Identifiers = [.. account.Planned.Request!.Members.Select((member, index) => (member.Field, index)).Where(each => planned.Identifiers.Contains(each.Field))];
    }

    public AccountEndpoint Account { get; }

    public int Password { get; }

    public (string Field, int Index)[] Identifiers { get; }
}
