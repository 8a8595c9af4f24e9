using Setout.Planning;

namespace Setout.Sections.Security;

/// <summary>The fields whose values a response shows, nested rows included.</summary>
internal static class ResponseFields
{
    /// <summary>The entity, and the member that holds a <see cref="FieldShape"/> of it.</summary>
    public static IEnumerable<(string Entity, ShapeMember Member)> Of(Shape? shape) => In(shape, "");

    private static IEnumerable<(string, ShapeMember)> In(Shape? shape, string entity) => shape switch
    {
        RowShape row => All(row.Members, row.Entity),
        ObjectShape group => All(group.Members, entity),
        RowsShape rows => In(rows.Item, entity),
        RelatedRowShape related => In(related.Row, entity),
        RelatedRowsShape related => In(related.Row, entity),
        _ => [],
    };

    private static IEnumerable<(string, ShapeMember)> All(EquatableArray<ShapeMember> members, string entity) =>
        members.SelectMany(member => member.Value is FieldShape ? [(entity, member)] : In(member.Value, entity));
}
