using System.Text;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>
/// What tells two representations of one row apart: a hash of names, nesting and types. The same in every process, and another
/// one once the design shows the row otherwise, so that no client keeps the old look.
/// </summary>
internal static class Variant
{
    public static uint Of(Shape shape, Plan plan)
    {
        var text = new StringBuilder();
        Describe(shape, plan, null, text);
        return Fold(BodyHash.Of(Encoding.UTF8.GetBytes(text.ToString()), 0));
    }

    /// <summary>The variant of a body in which more than the row itself stands: its version does not tell when that changes.</summary>
    public static uint Of(uint shape, ReadOnlySpan<byte> body) => Fold(BodyHash.Of(body, shape));

    /// <summary>Whether a shape shows anything besides fields of the row itself.</summary>
    public static bool ShowsOthers(Shape shape) => shape switch
    {
        ObjectShape group => group.Members.Any(member => ShowsOthers(member.Value)),
        RowShape row => row.Members.Any(member => ShowsOthers(member.Value)),
        FieldShape or ConstantShape => false,
        _ => true,
    };

    private static void Describe(Shape shape, Plan plan, string? entity, StringBuilder text)
    {
        text.Append(shape.GetType().Name).Append('(');
        switch (shape)
        {
            case ObjectShape group:
                Members(group.Members, plan, entity, text);
                break;
            case RowShape row:
                text.Append(row.Entity);
                Members(row.Members, plan, row.Entity, text);
                break;
            case RowsShape rows:
                Describe(rows.Item, plan, entity, text);
                break;
            case FieldShape field:
                text.Append(field.Field).Append(':').Append(entity is null ? null : plan.Entity(entity).Field(field.Field).Type).Append(field.IsWhole ? "!" : "");
                break;
            case RelatedRowShape related:
                text.Append(related.ReferenceField);
                Describe(related.Row, plan, entity, text);
                break;
            case RelatedRowsShape related:
                text.Append(related.ReferenceField);
                Describe(related.Row, plan, entity, text);
                break;
            case RelatedCountShape count:
                text.Append(count.Entity).Append('.').Append(count.ReferenceField);
                break;
            case ComputedShape computed:
                text.Append(computed.Value);
                break;
            case ConstantShape constant:
                text.Append(constant.Json);
                break;
        }
        text.Append(')');
    }

    private static void Members(EquatableArray<ShapeMember> members, Plan plan, string? entity, StringBuilder text)
    {
        foreach (var member in members)
        {
            text.Append(member.Name).Append('=');
            Describe(member.Value, plan, entity, text);
        }
    }

    private static uint Fold(ulong hash) => (uint)(hash ^ (hash >> 32));
}
