using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Accounts;
using Setout.AspNetCore.Security.Accounts.Letters;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Takes the token that was sent to an address: that address is confirmed. Once more is as good as once.</summary>
internal sealed class ConfirmCall(ConfirmEndpoint confirm) : AccountCall(confirm.Account)
{
    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var (desk, cancellation) = (Endpoint.Desk, exchange.Http.RequestAborted);
        var known = await desk.ProveAsync(confirm.Token.Of(exchange, index => Sent(index).ToString()), LetterPurpose.Address, cancellation);
        if (Fault(known.Fault) is { } fault)
            return fault;
        if (known.Key.IsUnset)
            return confirm.Token.Refused();
        return known.IsConfirmed || await confirm.KeepAsync(known, exchange.Runtime.Options.Time.GetUtcNow(), cancellation) is Done
            ? await Endpoint.ReplyAsync(exchange, known.Key, null)
            : StoreProblems.Of(StorageFault.Unavailable);
    }
}

/// <summary>An endpoint to confirm an address at.</summary>
internal sealed class ConfirmEndpoint
{
    private readonly SqliteStore store;
    private readonly Change change;
    private readonly int field;
    private readonly bool isInstant;

    public ConfirmEndpoint(AccountEndpoint account, ConfirmAddressAnswer answer, SqliteStore store)
    {
        this.store = store;
        Account = account;
        Token = new TokenSource(account, answer.Token);
        var (entity, name) = (account.Desk.Entity, account.Desk.Planned.Confirmed);
        field = entity.Fields.ToList().FindIndex(each => each.Name == name);
        isInstant = entity.Field(name).Type is ScalarType { Kind: ScalarKind.Instant };
        change = store.CompileMerge(account.Desk.RowByKey, null);
    }

    public AccountEndpoint Account { get; }

    public TokenSource Token { get; }

    public ValueTask<WriteOutcome> KeepAsync(KnownAccount known, DateTimeOffset now, CancellationToken cancellation)
    {
        var values = new DataValue[Account.Desk.Entity.Fields.Count];
        values[field] = isInstant ? DataValue.Instant(now.UtcDateTime) : DataValue.Boolean(true);
        return store.ChangeAsync(change, [known.Key], new RowValues(values), new WriteOptions { Versions = [known.Version] }, cancellation);
    }
}
