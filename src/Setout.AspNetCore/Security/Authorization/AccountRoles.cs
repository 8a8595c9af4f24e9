using System.Security.Claims;
using System.Text.Json;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>The roles of callers: from the row of their account as it is now, and from what an issuer says of them.</summary>
internal sealed class AccountRoles
{
    // What issuers call them: OpenID providers have no one name for it.
    private static readonly string[] Claims = ["role", "roles", "groups", "cognito:groups", "permissions", "app_metadata", "realm_access"];

    private readonly PlannedRoles? roles;
    private readonly SqliteStore store;
    private readonly RowRead? read;

    /// <param name="plan">The plan.</param>
    /// <param name="account">The entity of the accounts; null where callers have no rows.</param>
    /// <param name="store">The rows.</param>
    public AccountRoles(Plan plan, PlannedEntity? account, SqliteStore store)
    {
        (roles, this.store) = (plan.Roles, store);
        if (account is null || roles is null || roles.Field.Length == 0 && roles.Flags.IsEmpty)
            return;
        ShapeMember[] role = roles.Field.Length > 0 ? [new("", new FieldShape(roles.Field), default)] : [];
        read = store.CompileRead(
            new EntityTarget(account.Name, ["key"], [new PathMatch("key", [], account.Key[0])], []),
            new RowShape(account.Name, [.. role, .. roles.Flags.Select(flag => new ShapeMember(flag.Role, new FieldShape(flag.Field), default))]));
    }

    /// <summary>The roles of an account; null where they could not be read.</summary>
    public async ValueTask<RoleSet?> OfAsync(DataValue key, CancellationToken cancellation)
    {
        if (read is null || key.IsUnset)
            return RoleSet.SignedIn;
        using var row = new Scratch();
        if ((await store.ReadAsync(read, [key], row, cancellation)).Status != ReadStatus.Found)
            return null;
        using var json = JsonDocument.Parse(row.WrittenMemory);
        var found = RoleSet.SignedIn;
        foreach (var member in json.RootElement.EnumerateObject())
            found = member.Name.Length == 0 ? Add(found, member.Value) : member.Value.ValueKind == JsonValueKind.True ? found.With(roles, member.Name) : found;
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
        if (!text.StartsWith('[') && !text.StartsWith('{'))
            return known.With(roles, text);
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
