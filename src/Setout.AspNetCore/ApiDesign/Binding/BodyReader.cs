using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Reads a body straight into the values of a row. Closed world: what the design does not name is refused.</summary>
internal sealed class BodyReader(byte[] body, int length, BodyUse use)
{
    private const int MaxDepth = 64;

    // Each is an insert of its own, inside one transaction that others wait for.
    private const int MaxNestedRows = 1000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Violations violations = new();

    /// <summary>The values of the row; or the problem with everything that is wrong.</summary>
    public static Problem? Read(byte[] body, int length, BodyShape shape, BodyUse use, out RowValues values)
    {
        values = new RowValues([]);
        if (!Utf8.IsValid(body.AsSpan(0, length)))
            return Malformed("is not UTF-8");
        var reader = new BodyReader(body, length, use);
        try
        {
            values = reader.ReadWhole(shape);
        }
        catch (JsonException fault)
        {
            return Malformed(JsonFault.Explain(fault, body.AsSpan(0, length)));
        }
        return reader.violations.Any ? reader.violations.ToProblem() : null;
    }

    private RowValues ReadWhole(BodyShape shape)
    {
        var start = body.AsSpan(0, length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        // Offsets of the reader count from the beginning of the body, as the values point into it.
        if (start > 0)
            body.AsSpan(0, start).Fill((byte)' ');
        var json = new Utf8JsonReader(body.AsSpan(0, length), new JsonReaderOptions { MaxDepth = MaxDepth });
        json.Read();
        var values = new RowValues([]);
        if (json.TokenType == JsonTokenType.StartObject)
        {
            values = ReadRow(ref json, shape);
        }
        else
        {
            violations.AddRoot(new Fault("wrong_type", "must be an object"));
            json.Skip();
        }
        json.Read();
        return values;
    }

    private RowValues ReadRow(ref Utf8JsonReader json, BodyShape shape)
    {
        var fields = new DataValue[shape.Entity.Fields.Count];
        var seen = new bool[shape.Members.Length];
        List<NestedRowValues>? nested = null;
        OpenMembers? open = null;
        var expected = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var index = Member(ref json, shape, seen, expected, out var openName);
            if (openName is not null)
            {
                ReadOpen(ref json, openName, open ??= new OpenMembers());
                continue;
            }
            json.Read();
            if (index < 0)
            {
                json.Skip();
                continue;
            }
            expected = index + 1;
            var member = shape.Members[index];
            if (member.Rows is not null)
                ReadRows(ref json, member, nested ??= []);
            else if (ReadValue(ref json, member, shape.Entity) is { IsUnset: false } value && member.Field >= 0)
                fields[member.Field] = value;
        }
        RequireAll(shape, seen);
        if (open is not null)
            fields[shape.OpenField] = open.ToValue();
        return nested is null ? new RowValues(fields) : new RowValues(fields) { Nested = [.. nested] };
    }

    /// <summary>The index of the member whose name was read; -1 for one that cannot be taken.</summary>
    /// <param name="json">At the name.</param>
    /// <param name="shape">Of the row.</param>
    /// <param name="seen">The members that were there before.</param>
    /// <param name="expected">The member that is tried first.</param>
    /// <param name="open">The name, where the row keeps members of any name and this is one of them.</param>
    private int Member(ref Utf8JsonReader json, BodyShape shape, bool[] seen, int expected, out string? open)
    {
        open = null;
        if (JsonString.Read(ref json, body) is not { } name)
        {
            violations.AddName("", Fault.BrokenText, default);
            return -1;
        }
        var index = shape.IndexOf(name.Utf8, expected);
        if (index < 0 && shape.OpenField >= 0 && !UnknownMember.IsReadOnly(name.ToString(), shape))
        {
            open = name.ToString();
            return -1;
        }
        if (index < 0)
        {
            violations.AddName(name.ToString(), violations.IsFull ? UnknownMember.Plain : UnknownMember.Explain(name.ToString(), shape), default);
            return -1;
        }
        if (seen[index])
        {
            violations.AddName(name.ToString(), new Fault("duplicate_member", "stands there twice"), shape.Members[index].Planned.Origin);
            return -1;
        }
        seen[index] = true;
        return index;
    }

    /// <summary>Takes a member over as it was sent.</summary>
    private void ReadOpen(ref Utf8JsonReader json, string name, OpenMembers open)
    {
        if (open.Add(ref json, body, name) is { } fault)
            violations.AddName(name, fault, default);
    }

    private DataValue ReadValue(ref Utf8JsonReader json, BodyMember member, PlannedEntity entity)
    {
        var planned = member.Planned;
        if (json.TokenType == JsonTokenType.Null && (planned.IsNullable || planned.Type is not Types.JsonType))
        {
            if (planned.IsNullable)
                return DataValue.Null;
            violations.AddValue(planned.Name, new Fault("not_null", "must have a value, and is null"), planned.Origin);
            return default;
        }
        if (JsonValues.Read(ref json, body, planned.Type, out var value) is { } fault)
            violations.AddValue(planned.Name, member.Field >= 0 && entity.Fields[member.Field].IsUnrepeatable ? fault.Unrepeated : fault, planned.Origin);
        return value;
    }

    private void ReadRows(ref Utf8JsonReader json, BodyMember member, List<NestedRowValues> nested)
    {
        var planned = member.Planned;
        if (json.TokenType != JsonTokenType.StartArray)
        {
            violations.AddValue(planned.Name, new Fault("wrong_type", "must be a list of objects"), planned.Origin);
            json.Skip();
            return;
        }
        var rows = new List<RowValues>();
        violations.Enter(planned.Name);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var place = rows.Count.ToString(CultureInfo.InvariantCulture);
            rows.Add(ReadItem(ref json, member.Rows!, place));
        }
        violations.Leave();
        if (rows.Count > MaxNestedRows)
            violations.AddValue(planned.Name, new Fault("too_many", $"has {rows.Count} items, and may have {MaxNestedRows}"), planned.Origin);
        nested.Add(new NestedRowValues(planned.Rows!, [.. rows]));
    }

    private RowValues ReadItem(ref Utf8JsonReader json, BodyShape shape, string place)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            violations.AddValue(place, new Fault("wrong_type", "must be an object"), default);
            json.Skip();
            return new RowValues([]);
        }
        violations.Enter(place);
        var row = ReadRow(ref json, shape);
        violations.Leave();
        return row;
    }

    /// <summary>A nested row is always whole: on a merge its list is replaced, not merged.</summary>
    private void RequireAll(BodyShape shape, bool[] seen)
    {
        for (var index = 0; index < seen.Length; index++)
        {
            var planned = shape.Members[index].Planned;
            if (!seen[index] && planned.IsRequired && (use == BodyUse.Whole || violations.IsNested))
                violations.AddValue(planned.Name, new Fault("required", "must be there"), planned.Origin);
        }
    }

    private static Problem Malformed(string what) => new(ProblemKinds.MalformedBody, $"The body {what}.")
    {
        Violations = [new Violation(ViolationPlace.Body, "", "malformed", what, default)],
    };
}
