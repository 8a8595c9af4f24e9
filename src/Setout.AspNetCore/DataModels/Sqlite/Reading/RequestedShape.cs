using Setout.AspNetCore.DataModels.Queries;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>What rows look like once a caller has chosen members and relations.</summary>
internal static class RequestedShape
{
    public static RowShape Of(RowShape shape, ListQuery query, in PageRequest request)
    {
        if (request.Members is null && request.Expand is null)
            return shape;
        var chosen = request.Members;
        var members = shape.Members.Where(member => chosen is null || chosen.Contains(member.Name));
        foreach (var expansion in request.Expand ?? [])
        {
            var related = new ShapeMember(expansion.Name, Related(expansion), default);
            members = members.Any(member => member.Name == expansion.Name)
                ? members.Select(member => member.Name == expansion.Name ? related : member)
                : members.Append(related);
        }
        return shape with { Members = members.ToEquatableArray() };
    }

    private static Shape Related(Expansion expansion) => expansion.IsMany
        ? new RelatedRowsShape(expansion.ReferenceField, expansion.Row)
        : new RelatedRowShape(expansion.ReferenceField, expansion.Row);
}
