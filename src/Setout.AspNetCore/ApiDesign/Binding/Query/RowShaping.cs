using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>Rows with other members than the design shows.</summary>
internal static class RowShaping
{
    /// <summary>With relations nested: in place of a member of the same name, else behind the last.</summary>
    public static RowShape With(RowShape row, IEnumerable<Expansion> relations)
    {
        var members = row.Members.ToList();
        foreach (var relation in relations)
        {
            var member = new ShapeMember(relation.Name, Nested(relation), default);
            var at = members.FindIndex(known => known.Name == relation.Name);
            if (at < 0)
                members.Add(member);
            else
                members[at] = member;
        }
        return row with { Members = members.ToEquatableArray() };
    }

    /// <summary>With these members only, in their own order.</summary>
    public static RowShape Only(RowShape row, string[]? names) =>
        names is null ? row : row with { Members = row.Members.Where(member => names.Contains(member.Name)).ToEquatableArray() };

    private static Shape Nested(Expansion relation) => relation.IsMany
        ? new RelatedRowsShape(relation.ReferenceField, relation.Row)
        : new RelatedRowShape(relation.ReferenceField, relation.Row);
}
