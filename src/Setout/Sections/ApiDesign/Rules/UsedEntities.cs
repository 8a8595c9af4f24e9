using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>The entities whose rows an endpoint reads or writes, nested ones included.</summary>
internal static class UsedEntities
{
    public static IEnumerable<string> Of(PlannedEndpoint endpoint)
    {
        if (endpoint.Answer is not EntityAnswer answer)
            return [];
        return InShape(endpoint.Response)
            .Concat(InRequest(endpoint.Request))
            .Append(answer.Entity);
    }

    private static IEnumerable<string> InShape(Shape? shape) => shape switch
    {
        RowShape row => row.Members.SelectMany(member => InShape(member.Value)).Append(row.Entity),
        ObjectShape group => group.Members.SelectMany(member => InShape(member.Value)),
        RowsShape rows => InShape(rows.Item),
        RelatedRowShape related => InShape(related.Row),
        RelatedRowsShape related => InShape(related.Row),
        RelatedCountShape count => [count.Entity],
        GroupsShape groups => InShape(groups.Item),
        _ => [],
    };

    private static IEnumerable<string> InRequest(RequestShape? request) =>
        (request?.Members ?? []).Where(member => member.Rows is not null).SelectMany(member => InRequest(member.Rows!.Item).Append(member.Rows.Entity));
}
