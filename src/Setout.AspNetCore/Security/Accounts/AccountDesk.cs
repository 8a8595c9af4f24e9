using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Accounts.Letters;
using Setout.AspNetCore.Security.Authentication;
using Setout.AspNetCore.Security.Authorization;
using Setout.AspNetCore.Security.Cookies;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>The accounts of a plan: who has which password, who is signed in, and by which tokens.</summary>
internal sealed class AccountDesk : IAsyncDisposable
{
    /// <summary>How long a session lasts after its last refresh.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(30);

    private readonly SqliteStore store;
    private readonly TimeProvider time;
    private readonly HashGate gate;
    private readonly FailedAttempts failures;
    private readonly SigningKeys keys;
    private readonly Dictionary<string, RowRead> byIdentifier;
    private readonly RowRead byKey;
    private readonly FieldType keyType;
    private readonly AccountLetters letters;
    private readonly AccountRoles roles;
    private readonly Change? locking;

    public AccountDesk(PlannedAccounts planned, Plan plan, SqliteStore store, HashGate gate, SetoutOptions options, ILogger log)
    {
        time = options.Time;
        Planned = planned;
        Entity = plan.Entity(planned.Entity);
        this.store = store;
        this.gate = gate;
        failures = new FailedAttempts(planned.Lockout, time);
        keys = new SigningKeys(store, planned.SigningKeyDays, time);
        Cookies = planned.Cookies is { } cookies ? new CookieDesk(cookies, keys) : null;
        keyType = Entity.Field(Entity.Key[0]).Type;
        byIdentifier = planned.Identifiers.Append(planned.Address).Where(field => field.Length > 0).Distinct().ToDictionary(field => field, Credentials);
        byKey = Credentials(Entity.Key[0]);
        if (planned.Lockout is { Failures.Length: > 0 } or { Until.Length: > 0 })
            locking = store.CompileMerge(RowByKey, null);
        roles = new AccountRoles(plan, Entity, planned.Bars, store);
        letters = new AccountLetters(plan.Title, new Outbox(options, log), time);
    }

    public PlannedAccounts Planned { get; }

    public PlannedEntity Entity { get; }

    /// <summary>The cookies; null where the plan sets none.</summary>
    public CookieDesk? Cookies { get; }

    /// <summary>Who a token belongs to; null where it proves nothing.</summary>
    public async ValueTask<Caller?> CallerOfAsync(string token, CancellationToken cancellation)
    {
        if (Issuers.TokenForm.KeyIdOf(token) is not { } id)
            return null;
        var (key, unread) = await keys.OfAsync(id, cancellation);
        if (unread != StorageFault.None)
            return Caller.Unknown(unread);
        return key is not null && await key.Access.ReadAsync(token) is var (account, session) ? await CallerOfAsync(account, session, cancellation) : null;
    }

    /// <summary>Who has a session that was proven to be of an account; null where it is over, or the account is barred.</summary>
    public async ValueTask<Caller?> CallerOfAsync(string account, string session, CancellationToken cancellation)
    {
        if (TextValues.Read(account, keyType, out var key) is not null)
            return null;
        var (known, fault) = await roles.OfAsync(key, session, cancellation);
        return fault != StorageFault.None ? Caller.Unknown(fault) : known is { } had ? new Caller(account) { Key = key, Session = session, Roles = had } : null;
    }

    /// <summary>The hash of a password that was sent; null where too many wait for theirs.</summary>
    public ValueTask<string?> HashAsync(DataValue password, string from, CancellationToken cancellation) => gate.HashAsync(password, from, cancellation);

    /// <summary>The one row of an account, by its key.</summary>
    public EntityTarget RowByKey => new(Entity.Name, ["key"], [new PathMatch("key", [], Entity.Key[0])], []);

    /// <summary>Whether a password is that of an account, counted by <paramref name="at"/>; it takes as long where there is none.</summary>
    public async ValueTask<Verification> AttemptAsync(string at, KnownAccount account, DataValue password, string from, CancellationToken cancellation)
    {
        // Who changes the password is signed in, and not kept from it by what others try at the door.
        var isAtDoor = at == AttemptsAt(account, default);
        if (failures.Begin(at, isAtDoor ? account.Failures : null) is { Ticks: > 0 } wait)
            return new Verification { Wait = wait };
        bool? isRight = null;
        try
        {
            var verified = await VerifyAsync(account, password, from, cancellation);
            isRight = verified.Fault == StorageFault.None ? verified.IsRight : null;
            return verified;
        }
        finally
        {
            var failed = failures.End(at, isRight);
            if (isAtDoor)
                _ = KeepAsync(account, failed);
        }
    }

    /// <summary>Begins a session.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="hash">What the password was verified against: a session that would begin after it has changed does not; null where the account is new.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<Beginning> BeginAsync(DataValue account, string? hash, CancellationToken cancellation)
    {
        var (session, now) = (Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), time.GetUtcNow());
        if ((await keys.NewestAsync(cancellation)).Key is not { } key)
            return new(null, IsFault: true);
        var token = key.Refresh.Make(session);
        var (begun, outcome) = await store.BeginSessionAsync(new(session, account, RefreshTokens.HashOf(token), now, now + SessionLifetime), hash, cancellation);
        return outcome is not Done || !begun ? new(null, outcome is not Done) : new(Pair(key, account.ToString(), session, token, now), IsFault: false);
    }

    /// <summary>Gives new tokens for a refresh token, with the key of its account; no pair where it is none, or is used up.</summary>
    public async ValueTask<Rotation> RotateAsync(string token, CancellationToken cancellation)
    {
        // Twice where a key on the way to the token in use was made by another process after this one had read them.
        var rotation = await TryRotateAsync(token, cancellation);
        return rotation.IsKeyUnknown ? await TryRotateAsync(token, cancellation) : rotation;
    }

    private async ValueTask<Rotation> TryRotateAsync(string token, CancellationToken cancellation)
    {
        var (newest, unread) = await keys.NewestAsync(cancellation);
        if (newest is null)
            return new Rotation { Fault = unread };
        if (keys.Find(SigningKey.IdIn(token)) is not { } signed || signed.Refresh.Read(token) is not var (session, generation))
            return default;
        var (next, now) = (newest.Refresh.Make(session, generation + 1, signed.Refresh.NonceAfter(token)), time.GetUtcNow());
        var (rotation, inUse) = (default(Rotation), "");
        var outcome = await store.ChangeSessionsAsync(
            connection =>
            {
                var found = Sessions.Rotate(connection, session, RefreshTokens.HashOf(token), RefreshTokens.HashOf(next), now, now + SessionLifetime);
                if (found is null || TextValues.Read(found.Account, keyType, out var account) is not null)
                    return;
                if (!store.IsGood(connection, account))
                    Sessions.End(connection, session);
                else if (Successors.InUse(token, session, generation, found, keys, now) is { } known)
                    (rotation, inUse) = (new Rotation { Account = account }, known);
                else
                    rotation = new Rotation { IsKeyUnknown = true };
            },
            cancellation);
        return outcome is not Done ? new Rotation { Fault = outcome is Faulted faulted ? faulted.Fault : StorageFault.Unavailable }
            : inUse.Length == 0 ? rotation
            : rotation with { Tokens = Pair(newest, rotation.Account.ToString(), session, inUse, now) };
    }

    /// <summary>Ends the caller's session.</summary>
    public ValueTask<WriteOutcome> EndAsync(Caller caller, CancellationToken cancellation) =>
        store.ChangeSessionsAsync(connection => Sessions.End(connection, caller.Session), cancellation);

    /// <summary>The account with a value in one of the fields by which accounts are found.</summary>
    public ValueTask<KnownAccount> FindAsync(string field, DataValue value, CancellationToken cancellation) => FindAsync(byIdentifier[field], value, cancellation);

    /// <summary>The account of a key.</summary>
    public ValueTask<KnownAccount> FindAsync(DataValue key, CancellationToken cancellation) => FindAsync(byKey, key, cancellation);

    /// <summary>Sends a letter; nothing to an account that is none, or needs none. Gives why it could not be signed.</summary>
    public async ValueTask<StorageFault> SendLetterAsync(LetterPurpose purpose, KnownAccount account, CancellationToken cancellation)
    {
        // Asked for in any case: nobody learns from the time that it takes, or from a fault, whether there is such an account.
        var (key, fault) = await keys.NewestAsync(cancellation);
        if (key is null || account.Key.IsUnset || account.Address.Length == 0)
            return fault;
        // Confirming the address may be what lifts the bar.
        if (purpose == LetterPurpose.Password && !account.IsBarred)
            letters.Forgotten(key.Letters, account.Key.ToString(), account.Address, account.Hash ?? "");
        else if (purpose == LetterPurpose.Address && !account.IsConfirmed)
            letters.Confirm(key.Letters, account.Key.ToString(), account.Address);
        return fault;
    }

    /// <summary>The account for which a letter's token is good; one without a key for a token that proves nothing.</summary>
    public async ValueTask<KnownAccount> ProveAsync(string token, LetterPurpose purpose, CancellationToken cancellation)
    {
        if (await keys.NewestAsync(cancellation) is { Key: null, Fault: var unread })
            return new KnownAccount { Fault = unread };
        if (keys.Find(SigningKey.IdIn(token)) is not { } signed || signed.Letters.Read(token) is not { } read || TextValues.Read(read.Account, keyType, out var key) is not null)
            return default;
        var known = await FindAsync(byKey, key, cancellation);
        var changed = purpose == LetterPurpose.Password ? known.Hash ?? "" : known.Address;
        return known.Fault != StorageFault.None || !known.Key.IsUnset && signed.Letters.IsGood(read, purpose, changed) ? known : default;
    }

    /// <summary>Attempts that failed count no more: the account has another password.</summary>
    public async ValueTask ForgiveAsync(KnownAccount account)
    {
        failures.Forget(AttemptsAt(account, default));
        await KeepAsync(account, default);
    }

    /// <summary>Shows in the row of an account what failed. Nobody waits for it, since where there is no account there is nothing to wait for.</summary>
    private Task KeepAsync(KnownAccount account, Failures failed)
    {
        if (locking is null || account.Key.IsUnset || account.Failures == failed || account.Fault != StorageFault.None)
            return Task.CompletedTask;
        var values = new DataValue[Entity.Fields.Count];
        foreach (var (field, value) in AccountFields.Locked(Planned.Lockout, failed.Count, failed.Until))
            values[Entity.Fields.ToList().FindIndex(each => each.Name == field)] = value;
        return store.ChangeAsync(locking, [account.Key], new RowValues(values), new WriteOptions(), CancellationToken.None).AsTask();
    }

    /// <summary>What attempts are counted by: the account, whichever way its identifier is spelled; the identifier where there is none.</summary>
    public static string AttemptsAt(KnownAccount account, DataValue identifier) => account.Key.IsUnset ? $"?{identifier.ToString().Trim().ToUpperInvariant()}" : $"#{account.Key}";

    public async ValueTask DisposeAsync()
    {
        await letters.DisposeAsync();
    }

    private static TokenPair Pair(SigningKey key, string account, string session, string token, DateTimeOffset now) =>
        new(key.Access.Make(account, session), token, now + AccessTokens.Lifetime) { Session = session, Key = key };

    private RowRead Credentials(string field)
    {
        var target = new EntityTarget(Entity.Name, ["by"], [new PathMatch("by", [], field)], []);
        var members = new List<ShapeMember> { new("key", new FieldShape(Entity.Key[0]), default), new("hash", new FieldShape(Planned.Password), default) };
        if (Planned.Address.Length > 0)
            members.Add(new("address", new FieldShape(Planned.Address) { IsWhole = true }, default));
        members.AddRange(Planned.Bars.Select((bar, index) => new ShapeMember($"bar{index}", new FieldShape(bar.Field), default)));
        if (Planned.Lockout.Failures.Length > 0)
            members.Add(new("failures", new FieldShape(Planned.Lockout.Failures), default));
        if (Planned.Lockout.Until.Length > 0)
            members.Add(new("until", new FieldShape(Planned.Lockout.Until), default));
        if (Planned.Confirmed.Length > 0)
            members.Add(new("confirmed", new FieldShape(Planned.Confirmed), default));
        return store.CompileRead(target, new RowShape(Entity.Name, members.ToEquatableArray()));
    }

    private async ValueTask<KnownAccount> FindAsync(RowRead read, DataValue by, CancellationToken cancellation)
    {
        using var row = new Scratch();
        var outcome = await store.ReadAsync(read, [by], row, cancellation);
        if (outcome.Status == ReadStatus.Failed)
            return new KnownAccount { Fault = outcome.Fault };
        if (outcome.Status != ReadStatus.Found)
            return default;
        using var json = JsonDocument.Parse(row.WrittenMemory);
        return new KnownAccount
        {
            Key = StoredKey.Of(json.RootElement.GetProperty("key"), keyType),
            Hash = json.RootElement.GetProperty("hash").GetString(),
            Address = json.RootElement.TryGetProperty("address", out var address) ? address.GetString() ?? "" : "",
            IsConfirmed = json.RootElement.TryGetProperty("confirmed", out var confirmed) && confirmed.ValueKind is JsonValueKind.True or JsonValueKind.String,
            Failures = locking is null ? null : FailuresIn(json.RootElement),
            IsBarred = Planned.Bars.Select((bar, index) => IsBarred(bar, json.RootElement.GetProperty($"bar{index}"))).Contains(true),
            Version = outcome.Version,
        };
    }

    private static Failures FailuresIn(JsonElement row) => new(
        row.TryGetProperty("failures", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var failed) ? failed : 0,
        row.TryGetProperty("until", out var until) && until.ValueKind == JsonValueKind.String ? until.GetDateTimeOffset() : null);

    private bool IsBarred(AccountBar bar, JsonElement value) => bar.Kind switch
    {
        AccountBarKind.WhenTrue => value.ValueKind == JsonValueKind.True,
        AccountBarKind.WhenFalse => value.ValueKind == JsonValueKind.False,
        AccountBarKind.WhenSet => value.ValueKind != JsonValueKind.Null,
        AccountBarKind.WhenUnset => value.ValueKind == JsonValueKind.Null,
        AccountBarKind.WhileAhead => value.ValueKind == JsonValueKind.String && value.GetDateTimeOffset() > time.GetUtcNow(),
        _ => value.ValueKind == JsonValueKind.String && bar.States.Contains(value.GetString()!),
    };

    private async ValueTask<Verification> VerifyAsync(KnownAccount found, DataValue password, string from, CancellationToken cancellation)
    {
        if (found.Fault != StorageFault.None)
            return new Verification { Fault = found.Fault };
        var bytes = Encoding.UTF8.GetBytes(password.ToString());
        var matches = await gate.RunAsync(() => PasswordHash.Verify(bytes, found.Hash ?? PasswordHash.OfNobody) ? "yes" : "no", from, cancellation);
        return matches is null ? new Verification { Fault = StorageFault.Overloaded } : new Verification { IsRight = matches == "yes" && found is { Hash: not null, IsBarred: false } };
    }
}

/// <summary>What is known of an account; its key is unset where there is none.</summary>
internal readonly record struct KnownAccount
{
    public DataValue Key { get; init; }

    /// <summary>Null for one without a password.</summary>
    public string? Hash { get; init; }

    /// <summary>Empty for one without.</summary>
    public string Address { get; init; }

    public bool IsConfirmed { get; init; }

    /// <summary>Whether its row says that nobody may sign in with it.</summary>
    public bool IsBarred { get; init; }

    /// <summary>The wrong passwords before, as its row has them; null where it has none of that.</summary>
    public Failures? Failures { get; init; }

    /// <summary>Of the row that was read.</summary>
    public long Version { get; init; }

    /// <summary>Why it could not be looked for.</summary>
    public StorageFault Fault { get; init; }
}

/// <summary>How the beginning of a session ended.</summary>
/// <param name="Tokens">Null where it did not begin: the account is gone or barred, or has another password by now.</param>
/// <param name="IsFault">Whether the database could not keep it.</param>
internal readonly record struct Beginning(TokenPair? Tokens, bool IsFault);

/// <summary>What a refresh token gave: nothing where it is none, or is used up.</summary>
internal readonly record struct Rotation
{
    public TokenPair? Tokens { get; init; }

    public DataValue Account { get; init; }

    /// <summary>Whether a key on the way to the token in use is not known here.</summary>
    public bool IsKeyUnknown { get; init; }

    /// <summary>Why it could not be found out.</summary>
    public StorageFault Fault { get; init; }
}

/// <summary>What an attempt at a password gave: at most one of these.</summary>
internal readonly record struct Verification
{
    /// <summary>Whether identifier and password belong together.</summary>
    public bool IsRight { get; init; }

    /// <summary>How long to wait, where it was not even tried.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Why it could not be found out.</summary>
    public StorageFault Fault { get; init; }
}
