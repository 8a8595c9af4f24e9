using Setout.AspNetCore.DataModels.Sqlite;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>What callers with the same roles may do at one endpoint.</summary>
/// <param name="Rule">With which rows.</param>
/// <param name="View">What they see of other rows; null for all of them.</param>
/// <param name="Fields">Which fields they see and set.</param>
internal sealed record Permission(RowRule Rule, StoredPlan? View, FieldView Fields)
{
    /// <summary>Fields that are not theirs to set.</summary>
    public EquatableArray<string> Kept { get; init; }

    /// <summary>The endpoint for these callers: whose a new row is need not be sent by those who make only their own.</summary>
    public PlannedEndpoint Adapt(PlannedEndpoint endpoint)
    {
        endpoint = Fields.Adapt(endpoint);
        if (!Kept.IsEmpty && endpoint.Request is { } whole)
            endpoint = endpoint with { Request = whole with { Members = whole.Members.Where(member => !Kept.Contains(member.Field)).ToEquatableArray() } };
        if (Rule.IsAll || endpoint is not { Answer: CreateAnswer, Request: { } request })
            return endpoint;
        var owners = Rule.OwnerFields.ToHashSet(StringComparer.Ordinal);
        return endpoint with { Request = request with { Members = request.Members.Select(member => owners.Contains(member.Field) ? member with { IsRequired = false } : member).ToEquatableArray() } };
    }
}
