using Setout.AspNetCore.DataModels.Sqlite;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>What callers may do, by their roles: worked out when the first caller with the same ones comes, and kept.</summary>
internal sealed class Permissions
{
    private readonly Plan plan;
    private readonly ByRoles<StoredPlan?> views;
    private readonly ByRoles<FieldView> fields;

    public Permissions(Plan plan, SqliteStore store)
    {
        this.plan = plan;
        fields = new(roles => new FieldView(plan, role => roles.Has(plan.Roles, role)));
        views = new(roles => VisibleTo(roles) is var rules && rules.Values.All(rule => rule.IsAll) ? null : store.ViewBy(rules));
    }

    /// <summary>What callers with some roles may do at an endpoint that knows its callers.</summary>
    public Permission Of(PlannedEndpoint endpoint, RoleSet roles) => new(RowsOf(endpoint, roles), views.Of(roles), fields.Of(roles)) { Kept = KeptFrom(endpoint, roles) };

    /// <summary>The fields that say which roles an account has, unless one of theirs is for that.</summary>
    private EquatableArray<string> KeptFrom(PlannedEndpoint endpoint, RoleSet roles)
    {
        if (plan.Roles is not { } named || endpoint.Answer is not EntityAnswer answer || answer.IsAccount || answer.Entity != (plan.Accounts?.Entity ?? plan.Issuer?.Entity) || named.Privileged.Any(role => roles.Has(named, role)))
            return [];
        return [.. named.Field.Length > 0 ? [named.Field] : Array.Empty<string>(), .. named.Flags.Select(flag => flag.Field)];
    }

    /// <summary>The rows that they may do it with; none where no grant is for them.</summary>
    public RowRule RowsOf(PlannedEndpoint endpoint, RoleSet roles) =>
        endpoint.Access!.RowsFor(role => roles.Has(plan.Roles, role));

    /// <summary>The rows of each entity that some endpoint lets them read; an entity that none reads is seen with what it belongs to.</summary>
    private Dictionary<string, RowRule> VisibleTo(RoleSet roles)
    {
        var visible = new Dictionary<string, RowRule>(StringComparer.Ordinal);
        foreach (var endpoint in plan.Endpoints)
            if (endpoint is { Access: not null, Answer: ListAnswer or ReadAnswer } && (EntityAnswer)endpoint.Answer is var answer)
                visible[answer.Entity] = visible.GetValueOrDefault(answer.Entity, RowRule.None).Or(Narrowed(answer, RowsOf(endpoint, roles)));
        return visible;
    }

    /// <summary>Without what the path of an endpoint leaves out: <c>/me</c> shows one's own row.</summary>
    private static RowRule Narrowed(EntityAnswer answer, RowRule rows)
    {
        var own = answer.Scope.Where(match => match.Parameter == PlannedAccounts.Caller || match.State is not null).ToEquatableArray();
        if (own.IsEmpty || rows.IsNone)
            return rows;
        return rows.IsAll ? new([new(own)]) : new(rows.Cases.Select(each => new RowCase([.. each.Matches, .. own.Where(match => !each.Matches.Contains(match))])).ToEquatableArray());
    }
}
