using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>What rows look like once a caller has chosen members and relations.</summary>
internal static class RequestedShape
{
    /// <param name="shape">As the design shows it.</param>
    /// <param name="members">The members chosen; null for all. A relation that is asked for is shown all the same.</param>
    /// <param name="relations">Nested in place of a member of the same name, else behind the last.</param>
    public static RowShape Of(RowShape shape, IReadOnlyCollection<string>? members, IEnumerable<Expansion>? relations)
    {
        var chosen = shape.Members.Where(member => members is null || members.Contains(member.Name)).ToList();
        foreach (var relation in relations ?? [])
        {
            var nested = new ShapeMember(relation.Name, Nested(relation), default);
            var at = chosen.FindIndex(member => member.Name == relation.Name);
            if (at < 0)
                chosen.Add(nested);
            else
                chosen[at] = nested;
        }
        return shape with { Members = chosen.ToEquatableArray(), OpenField = members is null ? shape.OpenField : "" };
    }

    private static Shape Nested(Expansion relation) => relation.IsMany
        ? new RelatedRowsShape(relation.ReferenceField, relation.Row)
        : new RelatedRowShape(relation.ReferenceField, relation.Row);
}
