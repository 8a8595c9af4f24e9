using System.Text;
using System.Text.Json;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Authentication;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>The accounts of a plan: who has which password, who is signed in, and by which tokens.</summary>
internal sealed class AccountDesk : IDisposable
{
    private static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(30);

    private readonly SqliteStore store;
    private readonly TimeProvider time;
    private readonly HashGate gate = new();
    private readonly AccessTokens access;
    private readonly Dictionary<string, RowRead> byIdentifier;
    private readonly RowRead byKey;
    private readonly FieldType keyType;

    public AccountDesk(PlannedAccounts planned, Plan plan, SqliteStore store, TimeProvider time)
    {
        Planned = planned;
        Entity = plan.Entity(planned.Entity);
        this.store = store;
        this.time = time;
        Failures = new FailedAttempts(time);
        access = new AccessTokens(store.KeyFor("access tokens"), time);
        keyType = Entity.Field(Entity.Key[0]).Type;
        byIdentifier = planned.Identifiers.ToDictionary(field => field, Credentials);
        byKey = Credentials(Entity.Key[0]);
    }

    public PlannedAccounts Planned { get; }

    public PlannedEntity Entity { get; }

    public FailedAttempts Failures { get; }

    /// <summary>Who a token belongs to; null where it proves nothing.</summary>
    public async ValueTask<Caller?> CallerOfAsync(string token, CancellationToken cancellation)
    {
        if (await access.ReadAsync(token) is not var (account, session) || await store.AccountOfAsync(session, cancellation) != account || TextValues.Read(account, keyType, out var key) is not null)
            return null;
        return new Caller(account) { Key = key, Session = session };
    }

    /// <summary>The hash of a password that was sent; null where too many wait for theirs.</summary>
    public ValueTask<string?> HashAsync(DataValue password, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(password.ToString());
        return gate.RunAsync(() => PasswordHash.Make(bytes), cancellation);
    }

    /// <summary>The account that has an identifier and a password.</summary>
    public async ValueTask<Verification> VerifyAsync(string field, DataValue identifier, DataValue password, CancellationToken cancellation) =>
        await VerifyAsync(await FindAsync(byIdentifier[field], identifier, cancellation), password, cancellation);

    /// <summary>Whether a password is the caller's.</summary>
    public async ValueTask<Verification> VerifyAsync(Caller caller, DataValue password, CancellationToken cancellation) =>
        await VerifyAsync(await FindAsync(byKey, caller.Key, cancellation), password, cancellation);

    /// <summary>Begins a session; null where the database could not keep it.</summary>
    public async ValueTask<TokenPair?> BeginAsync(DataValue account, CancellationToken cancellation)
    {
        var (session, secret, now) = (Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), TokenPair.NewSecret(), time.GetUtcNow());
        var outcome = await store.ChangeSessionsAsync(
            connection => Sessions.Begin(connection, session, account.ToString(), secret, now, now + SessionLifetime), cancellation);
        return outcome is Done ? Pair(account.ToString(), session, secret, now) : null;
    }

    /// <summary>Gives new tokens for a refresh token, with the key of its account; null where it is none, or is used up.</summary>
    public async ValueTask<(TokenPair Pair, DataValue Account)?> RotateAsync(string token, CancellationToken cancellation)
    {
        if (TokenPair.Read(token) is not var (session, secret))
            return null;
        var (next, now) = (TokenPair.NewSecret(), time.GetUtcNow());
        string? account = null;
        await store.ChangeSessionsAsync(connection => account = Sessions.Rotate(connection, session, secret, next, now, now + SessionLifetime), cancellation);
        return account is not null && TextValues.Read(account, keyType, out var key) is null ? (Pair(account, session, next, now), key) : null;
    }

    /// <summary>Ends the caller's session.</summary>
    public ValueTask<WriteOutcome> EndAsync(Caller caller, CancellationToken cancellation) =>
        store.ChangeSessionsAsync(connection => Sessions.End(connection, caller.Session), cancellation);

    /// <summary>Ends the other sessions of the caller.</summary>
    public ValueTask<WriteOutcome> EndOthersAsync(Caller caller, CancellationToken cancellation) =>
        store.ChangeSessionsAsync(connection => Sessions.EndOthers(connection, caller.Name, caller.Session), cancellation);

    public void Dispose() => gate.Dispose();

    private TokenPair Pair(string account, string session, byte[] secret, DateTimeOffset now) =>
        new(access.Make(account, session), TokenPair.Write(session, secret), now + AccessTokens.Lifetime);

    private RowRead Credentials(string field)
    {
        var target = new EntityTarget(Entity.Name, ["by"], [new PathMatch("by", [], field)], []);
        return store.CompileRead(target, new RowShape(Entity.Name,
        [
            new("key", new FieldShape(Entity.Key[0]), default),
            new("hash", new FieldShape(Planned.Password), default),
        ]));
    }

    /// <summary>Unknown, or without a password: null in both places.</summary>
    private async ValueTask<(DataValue Key, string? Hash, StorageFault Fault)> FindAsync(RowRead read, DataValue by, CancellationToken cancellation)
    {
        using var row = new Scratch();
        var outcome = await store.ReadAsync(read, [by], row, cancellation);
        if (outcome.Status == ReadStatus.Failed)
            return (default, null, outcome.Fault);
        if (outcome.Status != ReadStatus.Found)
            return default;
        using var json = JsonDocument.Parse(row.WrittenMemory);
        var key = json.RootElement.GetProperty("key");
        _ = TextValues.Read(key.ValueKind == JsonValueKind.String ? key.GetString()! : key.GetRawText(), keyType, out var value);
        return (value, json.RootElement.GetProperty("hash").GetString(), StorageFault.None);
    }

    private async ValueTask<Verification> VerifyAsync((DataValue Key, string? Hash, StorageFault Fault) found, DataValue password, CancellationToken cancellation)
    {
        if (found.Fault != StorageFault.None)
            return new Verification(default, found.Fault);
        var bytes = Encoding.UTF8.GetBytes(password.ToString());
        var matches = await gate.RunAsync(() => PasswordHash.Verify(bytes, found.Hash ?? PasswordHash.OfNobody) ? "yes" : "no", cancellation);
        if (matches is null)
            return new Verification(default, StorageFault.Overloaded);
        return new Verification(matches == "yes" && found.Hash is not null ? found.Key : default, StorageFault.None);
    }
}

/// <summary>What verifying a password gave.</summary>
/// <param name="Account">The key of the account; unset where identifier and password do not belong together.</param>
/// <param name="Fault">Why it could not be verified.</param>
internal readonly record struct Verification(DataValue Account, StorageFault Fault);
