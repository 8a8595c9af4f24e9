using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;
using Setout.Sections.DataModels.Planning;
using Setout.Sections.Security;

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
        var accounts = AccountInference.Infer(entities, design.ApiDesign);
        var issuer = accounts is null ? IssuerInference.Infer(entities, design.ApiDesign) : null;
        var account = accounts?.Entity ?? issuer?.Entity;
        if (account is not null && entities.Exists(entity => entity.Name == account && entity.IsInferred))
            ReferencePlanner.PointAt(entities, account);
        PathStates.Add(entities, design.ApiDesign, account);
        var context = new ApiContext(design.ApiDesign, entities, accounts, account, report);
        var endpoints = new EndpointPlanner(context).Plan();
        var plan = new Plan(design.Overview.Title?.Value ?? "API", design.Overview.Summary)
        {
            Entities = FilterIndexes.Apply(SentKeys.Apply(entities, endpoints), endpoints).Select(entity => entity with { Relations = context.Relations.Of(entity) }).ToEquatableArray(),
            Endpoints = endpoints,
            Accounts = accounts,
            Issuer = issuer,
            StatesAuthentication = States(design.Security),
        };
        return new(plan, report.Diagnostics);
    }

    private static bool States(SecuritySection security) =>
        security.Authentication is { NotApplicable: null, Statements.IsEmpty: false };
}
