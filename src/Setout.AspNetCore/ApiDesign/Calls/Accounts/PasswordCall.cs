using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Accounts;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Puts another password in the place of the caller's, and ends the caller's other sessions.</summary>
internal sealed class PasswordCall(PasswordEndpoint password) : AccountCall(password.Account)
{
    private const int MostTries = 3;

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var (desk, caller, cancellation) = (Endpoint.Desk, exchange.Caller, exchange.Http.RequestAborted);
        if (!password.IsOf(exchange, caller.Name))
            return StoreProblems.Missing(exchange, desk.Entity.Name);
        var known = await desk.FindAsync(caller.Key, cancellation);
        // Whoever found an access token must not find the password by it.
        var attempt = await desk.AttemptAsync($"!{caller.Name}", known, Sent(password.Current), exchange.From, cancellation);
        if (Stopped(attempt) is { } stopped)
            return stopped;
        if (!attempt.IsRight)
            return Wrong();
        if (await desk.HashAsync(Sent(password.New), exchange.From, cancellation) is not { } hash)
            return StoreProblems.Of(StorageFault.Overloaded);
        return await KeepAsync(exchange, known, hash);
    }

    /// <summary>The row may have changed meanwhile; where its password has not, that is no reason to refuse.</summary>
    private async ValueTask<Problem?> KeepAsync(Exchange exchange, KnownAccount verified, string hash)
    {
        var (caller, cancellation, known) = (exchange.Caller, exchange.Http.RequestAborted, verified);
        for (var tries = 0; tries < MostTries; tries++)
        {
            switch (await password.KeepAsync(caller.Key, hash, known.Version, caller.Session, cancellation))
            {
                case Done:
                    return await Endpoint.ReplyAsync(exchange, caller.Key, null);
                case VersionMismatch:
                    known = await Endpoint.Desk.FindAsync(caller.Key, cancellation);
                    if (Fault(known.Fault) is { } fault)
                        return fault;
                    if (known.Hash != verified.Hash)
                        return Wrong();
                    break;
                case var failed:
                    return StoreProblems.Of(failed is Faulted faulted ? faulted.Fault : StorageFault.Unavailable);
            }
        }
        return StoreProblems.Of(StorageFault.Overloaded);
    }

    private Problem Wrong()
    {
        var member = Endpoint.Planned.Request!.Members[password.Current];
        return new Problem(ProblemKinds.InvalidValues, $"`{member.Name}` is not the password.")
        {
            Violations = [new Violation(ViolationPlace.Body, $"/{member.Name}", "wrong_password", "is not the password", member.Origin)],
        };
    }
}

/// <summary>An endpoint to change one's password at.</summary>
internal sealed class PasswordEndpoint
{
    private readonly SqliteStore store;
    private readonly Change change;
    private readonly int field;
    private readonly int segment;

    /// <param name="account">The endpoint.</param>
    /// <param name="current">The member of the password in use; empty for none.</param>
    /// <param name="next">The member of the new one.</param>
    /// <param name="store">The store.</param>
    public PasswordEndpoint(AccountEndpoint account, string current, string next, SqliteStore store)
    {
        segment = account.Planned.Answer is PasswordAnswer { Of.Length: > 0 } answer ? new PathTemplate(account.Planned.Path).Names.ToList().IndexOf(answer.Of) : -1;
        this.store = store;
        Account = account;
        Current = account.IndexOf(member => member.Name == current);
        New = account.IndexOf(member => member.Name == next);
        change = store.CompileMerge(account.Desk.RowByKey, null);
        field = account.Desk.Entity.Fields.ToList().FindIndex(each => each.Name == account.Desk.Planned.Password);
    }

    public AccountEndpoint Account { get; }

    public int Current { get; }

    public int New { get; }

    /// <summary>Whether the path, where it names an account, names the caller's.</summary>
    public bool IsOf(Exchange exchange, string caller) => segment < 0 || PercentEncoding.Decode(exchange.PathValue(segment), plusIsSpace: false) == caller;

    /// <summary>Puts the hash in the place of the one of that version of the row; all sessions end but one.</summary>
    public ValueTask<WriteOutcome> KeepAsync(DataValue account, string hash, long version, string session, CancellationToken cancellation)
    {
        var values = new DataValue[Account.Desk.Entity.Fields.Count];
        values[field] = DataValue.Text(hash);
        return store.ChangePasswordAsync(change, [account], new RowValues(values), [version], session, cancellation);
    }
}
