using System.Globalization;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Expressions;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>A row in a body, for saying in the caller's words what the store says of fields.</summary>
/// <param name="Shape">Of the row.</param>
/// <param name="Pointer">To the row: empty for the whole body, <c>/items/0</c> for a nested one.</param>
internal sealed record BodyPlace(BodyShape Shape, string Pointer)
{
    public static BodyPlace Of(BodyShape body, RowValues sent, NestedPlace? at) => At(body, sent, at).Place;

    private static (BodyPlace Place, RowValues Row) At(BodyShape body, RowValues sent, NestedPlace? at)
    {
        if (at is null)
            return (new BodyPlace(body, ""), sent);
        var (around, row) = At(body, sent, at.In);
        var set = row.Nested[at.Set];
        var member = around.Shape.Members.First(member => ReferenceEquals(member.Planned.Rows, set.Rows));
        var pointer = string.Create(CultureInfo.InvariantCulture, $"{around.Pointer}/{member.Planned.Name}/{at.Row}");
        return (new BodyPlace(member.Rows!, pointer), set.Items[at.Row]);
    }

    /// <summary>As the body names a field; a field that is not in it, as the design does.</summary>
    public string NameOf(string field) => MemberOf(field)?.Planned.Name ?? field;

    /// <summary>A violation of a field; of the whole row where the field is not in the body.</summary>
    public Violation Violation(string field, string code, string detail) => MemberOf(field) is { } member
        ? new Violation(ViolationPlace.Body, $"{Pointer}/{member.Planned.Name}", code, detail, member.Planned.Origin)
        : Violation(code, $"`{field}` {detail}");

    /// <summary>A violation of a condition: of the field that it is about, of the whole row where it is about several.</summary>
    public Violation Violation(Written<Expression> check)
    {
        var sentence = $"must satisfy {check.Value}";
        var violation = check.Value.Fields().ToList() is [var only] ? Violation(only, "check", sentence) : Violation("check", sentence);
        return violation with { Origin = check.Span };
    }

    /// <summary>A violation of the whole row.</summary>
    public Violation Violation(string code, string detail) => new(ViolationPlace.Body, Pointer, code, detail, default);

    private BodyMember? MemberOf(string field) => Shape.Members.FirstOrDefault(member => member.Planned.Field == field);
}
