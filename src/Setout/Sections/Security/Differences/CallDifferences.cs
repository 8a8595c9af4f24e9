using Setout.Planning;

namespace Setout.Sections.Security.Differences;

/// <summary>Who may call which endpoint with more, fewer or other rows than before.</summary>
internal static class CallDifferences
{
    public static IEnumerable<Difference> Of(Plan before, Plan after, ComparedRoles roles)
    {
        var former = ByAddress(before);
        var present = ByAddress(after);
        return after.Endpoints.SelectMany(endpoint => Of(roles, former.GetValueOrDefault(AddressOf(endpoint)), endpoint))
            .Concat(before.Endpoints.Where(endpoint => !present.ContainsKey(AddressOf(endpoint))).SelectMany(endpoint => Of(roles, endpoint, null)));
    }

    private static IEnumerable<Difference> Of(ComparedRoles roles, PlannedEndpoint? before, PlannedEndpoint? after)
    {
        var named = (after ?? before)!;
        return roles.Differing(role => RowsOf(before, role), role => RowsOf(after, role)).Select(change => new Difference(
            before is null ? DifferenceKind.Exposed : KindOf(change.Before, change.After),
            $"{named.Method} {named.Path}", ComparedRoles.Words(change.Roles), Words(change.Before), Words(change.After), OriginOf(named, change.Roles)));
    }

    private static string Words(RowRule rows) => rows.IsNone ? "none" : rows.ToString();

    private static DifferenceKind KindOf(RowRule before, RowRule after) =>
        after.Covers(before) ? DifferenceKind.Widened : before.Covers(after) ? DifferenceKind.Narrowed : DifferenceKind.Moved;

    private static RowRule RowsOf(PlannedEndpoint? endpoint, string role) => endpoint?.RowsFor(role) ?? RowRule.None;

    private static SourceSpan OriginOf(PlannedEndpoint endpoint, IReadOnlyList<string> roles) =>
        endpoint.Access?.Grants.FirstOrDefault(grant => grant.Origin.IsWritten && roles.Contains(grant.Role))?.Origin ?? endpoint.Origin;

    private static Dictionary<string, PlannedEndpoint> ByAddress(Plan plan) =>
        plan.Endpoints.DistinctBy(AddressOf, StringComparer.Ordinal).ToDictionary(AddressOf, StringComparer.Ordinal);

    /// <summary>Method and path, whatever its parameters are called.</summary>
    private static string AddressOf(PlannedEndpoint endpoint) =>
        $"{endpoint.Method} {string.Join('/', endpoint.Path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment))}";
}
