using Setout.AspNetCore.ApiDesign.Calls;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Deployment.Monitoring;
using Setout.AspNetCore.Security.Authentication;
using Setout.AspNetCore.Security.Cookies;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>
/// Decides whether a caller may call a route. This is the one door, and every request goes through it; with which rows is decided where
/// they are asked for, by what the same grants say.
/// </summary>
internal static class Authorizer
{
    public static Problem? Authorize(Exchange exchange) => ForgedRequests.Find(exchange) ?? Decide(exchange);

    private static Problem? Decide(Exchange exchange) => exchange.Route?.Endpoint switch
    {
        null => null,
        // Whoever signs in may well have a token that is over.
        { Answer.IsDoor: true } => null,
        _ when exchange.Caller.Fault != StorageFault.None => StoreProblems.Of(exchange.Caller.Fault),
        _ when ReferenceEquals(exchange.Caller, Caller.Unproven) => Anonymous(exchange),
        { Access: { } access } endpoint => Granted(exchange, endpoint, access),
        { Answer: var answer } when NeedsKey(answer) => RequireCaller(exchange),
        _ => null,
    };

    private static Problem? Granted(Exchange exchange, PlannedEndpoint endpoint, PlannedAccess access)
    {
        var (plan, roles) = (exchange.Runtime.Plan, exchange.Caller.Roles);
        var (isGranted, needsKey) = (false, true);
        foreach (var grant in access.Grants)
            if (roles.Has(plan.Roles, grant.Role))
                (isGranted, needsKey) = (true, needsKey && grant.Rows.IsOwnOnly);
        var denied = Denied(access, plan.Roles, roles, ref needsKey);
        isGranted &= denied is null;
        var lacks = isGranted ? Lacking(access, plan.Roles, roles) : null;
        if (isGranted && lacks is null)
            return needsKey || NeedsKey(endpoint.Answer) ? RequireCaller(exchange) : null;
        if (!exchange.Caller.IsSignedIn)
            return Anonymous(exchange);
        var reason = denied is not null ? $"{denied.Origin} refuses it to {denied.Role}" : lacks is not null ? $"{lacks.Origin} keeps the field for others" : access.Reason.Length > 0 ? access.Reason : $"{access.Grants[0].Origin} grants it to others";
        exchange.Runtime.Log.Denied(exchange.Method, exchange.ToldPath, exchange.Caller.Name, reason, exchange.TraceId);
        return denied is not null ? new Problem(ProblemKinds.Forbidden, $"The design refuses this to {denied.Role}.") : lacks is not null ? new Problem(ProblemKinds.Forbidden, $"This is about a field that the design keeps for {lacks}.") : new Problem(ProblemKinds.Forbidden, access.Grants.IsEmpty ? "The design grants this to nobody." : $"The design grants this to {string.Join(", ", access.Grants.Select(grant => grant.Who))}.");
    }

    /// <summary>What refuses it to one of the caller's roles, whatever the others may; null where nothing does.</summary>
    private static PlannedDenial? Denied(PlannedAccess access, PlannedRoles? all, RoleSet roles, ref bool needsKey)
    {
        foreach (var denial in access.Denials)
            if (roles.Has(all, denial.Role))
            {
                if (denial.Left.IsNone)
                    return denial;
                needsKey |= denial.Left.IsOwnOnly;
            }
        return null;
    }

    /// <summary>The field that an endpoint is about and that is not for the caller; null for none.</summary>
    private static FieldAudience? Lacking(PlannedAccess access, PlannedRoles? all, RoleSet roles) =>
        access.Needs.IsEmpty ? null : LackingOne(access.Needs, all, roles);

    private static FieldAudience? LackingOne(EquatableArray<FieldAudience> needs, PlannedRoles? all, RoleSet roles) =>
        needs.FirstOrDefault(need => !need.Includes(role => roles.Has(all, role)));

    private static bool NeedsKey(Answer answer) =>
        answer is EntityAnswer { NeedsCaller: true } or OverviewAnswer { NeedsCaller: true } or SignOutAnswer or PasswordAnswer;

    private static Problem? RequireCaller(Exchange exchange)
    {
        if (!exchange.Caller.IsSignedIn)
            return Anonymous(exchange);
        return exchange.Caller.Key.IsUnset
            ? new Problem(ProblemKinds.Forbidden, exchange.Runtime.Plan.Issuer is { Entity.Length: > 0 } issuer
                ? $"There is no {issuer.Entity} for this token, and none can be made of its claims: one that is needed is missing, or is taken."
                : exchange.Runtime.Keys is not null ? "This is about the caller's own account, and an API key belongs to none."
                : "This is about what is the caller's own, and the design keeps no accounts.")
            : null;
    }

    private static Problem Anonymous(Exchange exchange)
    {
        var (challenge, runtime) = (Challenges.Of(exchange), exchange.Runtime);
        if (ReferenceEquals(exchange.Caller, Caller.Unproven) && runtime is not { Keys: null, Issuer.HasIssuer: false })
            return new Problem(ProblemKinds.Unauthorized, runtime.Keys is null ? "The access token is not valid, or not any more." : "What you say who you are by is not valid, or not any more.") { Header = challenge };
        return new Problem(ProblemKinds.Unauthorized, runtime switch
        {
            { Keys.Planned: var keys, Issuer: null, Accounts: null } => $"This needs an API key, in `{keys.Place}`.",
            { Keys.Planned: var keys } => $"This needs an API key, in `{keys.Place}`, or an access token, in `Authorization: Bearer …`.",
            { Issuer.HasIssuer: false } => "This needs a token of an issuer, and none is named yet: start with --issuer and --audience, or make one to try with `setout token`.",
            _ => "This needs an access token, in `Authorization: Bearer …`.",
        })
        { Header = challenge };
    }
}
