using Setout.Planning;

namespace Setout.Tests.Cases;

/// <summary>The shape of a body as text: a member that is its field by its name only, what is computed behind <c>#</c>.</summary>
internal static class ShapeText
{
    public static string Write(Shape shape) => shape switch
    {
        ObjectShape group => Members(group.Members),
        RowShape row => $"{row.Entity} {Members(row.Members)}",
        RowsShape rows => $"[{Write(rows.Item)}]",
        FieldShape field => field.Field,
        RelatedRowShape related => $"{related.ReferenceField} -> {Write(related.Row)}",
        RelatedRowsShape related => $"[{related.ReferenceField} <- {Write(related.Row)}]",
        RelatedCountShape count => $"#count of {count.Entity} by {count.ReferenceField}",
        ComputedShape computed => $"#{computed.Value}",
        ViolationsShape violations => $"[{Write(violations.Item)}]",
        GroupsShape groups => $"[{Write(groups.Item)}]",
        GroupMapShape map => $"#{map.Value} by group",
        ConstantShape constant => $"constant {constant.Json}",
        _ => $"{shape}",
    };

    private static string Members(EquatableArray<ShapeMember> members) => $"{{{string.Join(", ", members.Select(Member))}}}";

    private static string Member(ShapeMember member) =>
        member.Value is FieldShape field && field.Field == member.Name ? member.Name : $"{member.Name}: {Write(member.Value)}";
}
