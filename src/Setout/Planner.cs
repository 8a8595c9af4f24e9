using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;
using Setout.Sections.DataModels.Planning;
using Setout.Sections.Security;
using Setout.Sections.Security.Planning;
using Setout.Sections.Security.Planning.Auditing;
using Setout.Sections.Security.Planning.Callers;
using Setout.Sections.Security.Planning.Protection;

namespace Setout;

/// <summary>Design in, plan out.</summary>
public static class Planner
{
    /// <summary>Says what a design means. Never throws on what an author wrote; what cannot be meant is left out and reported.</summary>
    public static PlanResult Plan(Design design)
    {
        var report = new PlanningReport();
        var entities = EntityPlanner.Plan(design.DataModels, report);
        EntityInference.Infer(entities, design.ApiDesign, design.DataModels);
        var accounts = AccountInference.Infer(entities, design.ApiDesign, design.Security.Authentication?.Statements.Select(statement => statement.Text.Plain) ?? []);
        var isStated = accounts is not null || SpeaksOfCallers(design);
        var issuer = accounts is null ? IssuerInference.Infer(entities, design.ApiDesign, design.Security, isStated) : null;
        var keys = ApiKeyPlanner.Plan(design);
        // Where keys are the only way in and nobody has a row, there is nothing that a token would be for.
        if (design.Security.ApiKeys is { IsOnlyWay: true } && issuer is { Entity.Length: 0 })
            issuer = null;
        var account = accounts?.Entity ?? (issuer is { Entity.Length: > 0 } ? issuer.Entity : null);
        if (account is not null && entities.Exists(entity => entity.Name == account && entity.IsInferred))
            ReferencePlanner.PointAt(entities, account);
        ProtectionPlanner.Apply(design, entities, isStated || issuer is not null ? RoleWords.Of(design, entities.Find(entity => entity.Name == account)) : null, report);
        HiddenPasswords.Hide(entities);
        PathStates.Add(entities, design.ApiDesign, account);
        var context = new ApiContext(design.ApiDesign, entities, accounts, account, report);
        var endpoints = new EndpointPlanner(context).Plan();
        (entities, endpoints) = EncryptedLookups.Apply(entities, endpoints, accounts);
        endpoints = UnrepeatedPaths.Apply(entities, endpoints);
        var (granted, roles) = AccessPlanner.Apply(design, entities, endpoints, account, isStated || issuer is not null, account is null && (issuer is not null || keys is not null), report);
        if (roles is not null && entities.FindIndex(entity => entity.Name == account) is >= 0 and var ofAccounts)
            entities[ofAccounts] = AccountRoleGuard.Apply(entities[ofAccounts], roles);
        (accounts, granted) = CookiePlanner.Apply(design, LockoutPlanner.Apply(SigningKeyPlanner.Apply(accounts, design.Security.SigningKeyDays), design.Security.Lockout), granted);
        var limits = RateLimitPlanner.Plan(design, granted);
        var plan = new Plan(design.Overview.Title?.Value ?? "API", design.Overview.Summary)
        {
            Entities = FilterIndexes.Apply(SentKeys.Apply(entities, endpoints), granted).Select(entity => entity with { Relations = context.Relations.Of(entity) }).ToEquatableArray(),
            Endpoints = RateLimitPlanner.Apply(granted, limits),
            RateLimits = limits,
            Cors = CorsPlanner.Plan([.. design.Security.Origins, .. design.ApiDesign.Origins], report),
            Bounds = new() { BodyBytes = design.Security.Bounds.BodyBytes ?? design.ApiDesign.Bounds.BodyBytes, Time = design.Security.Bounds.Time ?? design.ApiDesign.Bounds.Time },
            Tls = design.Security.Tls,
            Roles = roles,
            Accounts = accounts,
            Issuer = issuer,
            ApiKeys = keys,
            Retention = RetentionPlanner.Plan(design.Security.Retention, entities, account, report),
            Audit = AuditPlanner.Plan(design.Security.Audit, entities, roles, report),
            StatesAuthentication = States(design.Security),
        };
        return new(plan, report.Diagnostics);
    }

    /// <summary>Whether it says how callers are recognised, or what they may.</summary>
    private static bool SpeaksOfCallers(Design design) =>
        States(design.Security) || !SaysNone(design.Security) && (design.Security.Roles is not null || design.Security.FieldRoles is not null || design.ApiDesign.Endpoints.Any(endpoint => AccessRemark.NeedsCaller(endpoint.Access)));

    private static bool SaysNone(SecuritySection security) =>
        security.Authentication is { } authentication && (authentication.NotApplicable is not null
            || !authentication.Statements.IsEmpty && authentication.Statements[0].Text.Plain.TrimStart() is var first && (first.StartsWith("none", StringComparison.OrdinalIgnoreCase) || first.StartsWith("no auth", StringComparison.OrdinalIgnoreCase)));

    private static bool States(SecuritySection security) =>
        security.Authentication is { NotApplicable: null, Statements.IsEmpty: false } && !SaysNone(security);
}
