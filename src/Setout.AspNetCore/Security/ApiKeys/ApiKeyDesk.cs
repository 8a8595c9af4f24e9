using System.Collections.Concurrent;
using System.Security.Cryptography;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.Security.Authentication;
using Setout.AspNetCore.Security.Authorization;
using Setout.Planning;

namespace Setout.AspNetCore.Security.ApiKeys;

/// <summary>Callers by the keys that they bring.</summary>
internal sealed class ApiKeyDesk(PlannedApiKeys planned, Plan plan, SqliteStore store, TimeProvider time)
{
    private const int NotedAtMost = 10_000;
    private static readonly TimeSpan Coarse = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, long> noted = new(StringComparer.Ordinal);
    private readonly bool namesRows = plan.Accounts is null && plan.Issuer is not { Entity.Length: > 0 };

    private readonly PlannedEntity? accounts = plan.AccountEntity is { } entity ? plan.Entity(entity) : null;
    private readonly AccountRoles roles = new(plan, plan.AccountEntity is { } entity ? plan.Entity(entity) : null, plan.Accounts?.Bars ?? plan.Issuer?.Bars ?? [], store);

    public PlannedApiKeys Planned => planned;

    /// <summary>Who a key belongs to; <see cref="Caller.Unproven"/> where it proves nothing.</summary>
    public async ValueTask<Caller> CallerOfAsync(string text, CancellationToken cancellation)
    {
        if (ApiKeyText.Read(text) is not var (id, hash))
            return Caller.Unproven;
        var (key, fault) = await store.ApiKeyAsync(id, cancellation);
        if (fault != StorageFault.None)
            return Caller.Unknown(fault);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        if (key is null || !CryptographicOperations.FixedTimeEquals(key.Secret, hash) || !key.IsGood(now))
            return Caller.Unproven;
        if (key.Account.Length > 0)
            return await OfAccountAsync(key, now, cancellation);
        Note(key, now);
        return new Caller(key.Name)
        {
            Key = namesRows ? DataValue.Text(key.Name) : default,
            Session = $"key {key.Id}",
            Roles = RolesOf(key),
        };
    }

    /// <summary>As the account that it is of, while that is there and nothing bars it; of its roles only those that the key names, where it names some.</summary>
    private async ValueTask<Caller> OfAccountAsync(ApiKeyRow key, long now, CancellationToken cancellation)
    {
        if (accounts is null || TextValues.Read(key.Account, accounts.Field(accounts.Key[0]).Type, out var account) is not null)
            return Caller.Unproven;
        var (had, fault) = await roles.OfAsync(account, null, cancellation);
        if (fault != StorageFault.None)
            return Caller.Unknown(fault);
        if (had is not { } all)
            return Caller.Unproven;
        Note(key, now);
        return new Caller(key.Account) { Key = account, Title = key.Name, Session = $"key {key.Id}", Roles = key.Roles.Length == 0 ? all : new RoleSet(all.Bits & RolesOf(key).Bits) };
    }

    private RoleSet RolesOf(ApiKeyRow key) => key.Roles.Aggregate(RoleSet.SignedIn, (all, role) => all.With(plan.Roles, role));

    /// <summary>Keeps that it was used, once an hour, and without anybody waiting for it.</summary>
    private void Note(ApiKeyRow key, long now)
    {
        var hour = now - now % (long)Coarse.TotalSeconds;
        if (key.Used >= hour || noted.TryGetValue(key.Id, out var last) && last >= hour)
            return;
        if (noted.Count >= NotedAtMost)
            noted.Clear();
        noted[key.Id] = hour;
        _ = store.ChangeSessionsAsync(connection => ApiKeyRows.Use(connection, key.Id, hour), CancellationToken.None).AsTask();
    }
}
