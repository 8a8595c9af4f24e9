using System.Security.Claims;
using System.Text.Json;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>The roles of callers: from the row of their account as it is now, and from what an issuer says of them.</summary>
internal sealed class AccountRoles
{
    // What issuers call them: OpenID providers have no one name for it.
    private static readonly string[] Claims = ["role", "roles", "groups", "cognito:groups", "permissions", "app_metadata", "realm_access"];

    private readonly PlannedRoles? roles;
    private readonly SqliteStore store;
    private readonly AccountSql? read;

    /// <param name="plan">The plan.</param>
    /// <param name="account">The entity of the accounts; null where callers have no rows.</param>
    /// <param name="bars">What bars one of them.</param>
    /// <param name="store">The rows.</param>
    public AccountRoles(Plan plan, PlannedEntity? account, EquatableArray<AccountBar> bars, SqliteStore store)
    {
        (roles, this.store) = (plan.Roles, store);
        if (account is not null)
            read = store.CompileAccount(account.Name, bars, roles is null ? [] : [.. roles.Field.Length > 0 ? [roles.Field] : Array.Empty<string>(), .. roles.Flags.Select(flag => flag.Field)]);
    }

    /// <summary>The roles of an account; null where it is not there, is barred, or the session is not its own, or over.</summary>
    /// <param name="key">The account; unset for a caller who has none.</param>
    /// <param name="session">The session; null where an issuer vouches for the caller.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<(RoleSet? Roles, StorageFault Fault)> OfAsync(DataValue key, string? session, CancellationToken cancellation)
    {
        if (read is null || key.IsUnset)
            return (RoleSet.SignedIn, StorageFault.None);
        var (fields, fault) = await store.AccountAsync(read, key, session, cancellation);
        return (fields is null ? null : Of(fields), fault);
    }

    private RoleSet Of(string?[] fields)
    {
        var (found, at) = (RoleSet.SignedIn, 0);
        if (roles is { Field.Length: > 0 })
            found = fields[at++] is { } role ? AddText(found, role) : found;
        foreach (var flag in roles?.Flags ?? [])
            found = fields[at++] == "1" ? found.With(roles, flag.Role) : found;
        return found;
    }

    /// <summary>The roles that an issuer's token gives.</summary>
    public RoleSet With(RoleSet known, ClaimsIdentity identity)
    {
        foreach (var claim in identity.Claims)
            if (Claims.Contains(claim.Type, StringComparer.OrdinalIgnoreCase))
                known = AddText(known, claim.Value);
            else if (claim.Type is "scope" or "scp")
                known = claim.Value.Split(' ').Aggregate(known, (all, scope) => all.With(roles, scope));
        return known;
    }

    /// <summary>One role, several in JSON, or an object that has them: <c>{"roles": ["admin"]}</c>.</summary>
    private RoleSet AddText(RoleSet known, string text)
    {
        if (!text.StartsWith('[') && !text.StartsWith('{') && !text.StartsWith('"'))
            return text.Split(',', StringSplitOptions.TrimEntries).Aggregate(known, (all, name) => all.With(roles, name));
        try
        {
            using var json = JsonDocument.Parse(text);
            return Add(known, json.RootElement);
        }
        catch (JsonException)
        {
            return known;
        }
    }

    private RoleSet Add(RoleSet known, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Split(',', StringSplitOptions.TrimEntries).Aggregate(known, (all, name) => all.With(roles, name)),
        JsonValueKind.Array => value.EnumerateArray().Aggregate(known, Add),
        JsonValueKind.Object when value.TryGetProperty("roles", out var inner) || value.TryGetProperty("role", out inner) => Add(known, inner),
        _ => known,
    };
}
