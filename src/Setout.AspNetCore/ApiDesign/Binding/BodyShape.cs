using System.Text;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>A request body as it is read: the members by their bytes, and the field of the row that each sets.</summary>
internal sealed class BodyShape
{
    private BodyShape(PlannedEntity entity, BodyMember[] members, int openField)
    {
        Entity = entity;
        Members = members;
        OpenField = openField;
    }

    /// <summary>Whose row is written.</summary>
    public PlannedEntity Entity { get; }

    public BodyMember[] Members { get; }

    /// <summary>The index of the field that keeps members of other names; -1 where there may be none.</summary>
    public int OpenField { get; }

    /// <summary>Compiles what is planned. No shape: an object without members, which need not be sent.</summary>
    public static BodyShape Of(RequestShape? shape, PlannedEntity entity, Plan plan)
    {
        var members = new List<BodyMember>();
        foreach (var member in shape?.Members ?? [])
        {
            members.Add(new BodyMember(
                member, Encoding.UTF8.GetBytes(member.Name), IndexOf(entity, member.Field),
                member.Rows is { } rows ? Of(rows.Item, plan.Entity(rows.Entity), plan) : null));
        }
        return new BodyShape(entity, [.. members], IndexOf(entity, shape?.OpenField ?? ""));
    }

    /// <summary>The member of a name; the one expected next is tried first, as clients send them in order.</summary>
    /// <returns>Its index; -1 if there is none.</returns>
    public int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        for (var step = 0; step < Members.Length; step++)
        {
            var index = (expected + step) % Members.Length;
            if (name.SequenceEqual(Members[index].Utf8Name))
                return index;
        }
        return -1;
    }

    private static int IndexOf(PlannedEntity entity, string field)
    {
        for (var index = 0; index < entity.Fields.Count; index++)
        {
            if (entity.Fields[index].Name == field)
                return index;
        }
        return -1;
    }
}

/// <summary>A member of a body.</summary>
/// <param name="Planned">What the plan says of it.</param>
/// <param name="Utf8Name">Its name.</param>
/// <param name="Field">The index of the field it sets; -1 if it sets none.</param>
/// <param name="Rows">The shape of nested rows; null for a plain value.</param>
internal sealed record BodyMember(RequestMember Planned, byte[] Utf8Name, int Field, BodyShape? Rows);
