using Setout.Planning;

namespace Setout.Sections.Security.Differences;

/// <summary>Which fields the answers of a plan show to whom.</summary>
internal sealed class SeenFields(Plan plan)
{
    private readonly ILookup<(string Entity, string Field), PlannedEndpoint> showing = plan.Endpoints
        .SelectMany(endpoint => ResponseFields.Of(endpoint.Response).Select(shown => (Key: (shown.Entity, ((FieldShape)shown.Member.Value).Field), endpoint)))
        .ToLookup(shown => shown.Key, shown => shown.endpoint);

    /// <summary>Whether somebody with a role gets a value of it in an answer to a call that they may make.</summary>
    public bool Has(string entity, PlannedField field, string role) =>
        field.IsShown
        && field.Readers?.Includes(granted => PlannedGrant.Has(role, granted)) != false
        && showing[(entity, field.Name)].Any(endpoint => !endpoint.RowsFor(role).IsNone);
}
