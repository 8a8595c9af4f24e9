using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.Accounts;

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
        var known = await desk.FindAsync(field, identifier, cancellation);
        if (Fault(known.Fault) is { } unread)
            return unread;
        exchange.Attempted = known.Key.ToString();
        var attempt = await desk.AttemptAsync(AccountDesk.AttemptsAt(known, identifier), known, Sent(signIn.Password), exchange.From, cancellation);
        if (Stopped(attempt) is { } stopped)
            return stopped;
        if (!attempt.IsRight)
            return Refused();
        return await desk.BeginAsync(known.Key, known.Hash, cancellation) switch
        {
            { Tokens: { } tokens } => await Endpoint.ReplyAsync(exchange, known.Key, tokens),
            { IsFault: true } => StoreProblems.Of(StorageFault.Unavailable),
            _ => Refused(),
        };
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
