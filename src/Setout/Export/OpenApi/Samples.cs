using System.Text.Json;
using System.Text.Json.Nodes;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>A body as an example, from the samples that the design states.</summary>
internal static class Samples
{
    public static JsonNode? Of(Shape shape, Plan plan) => Of(shape, plan, null);

    /// <summary>JSON, or null where it is none.</summary>
    public static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Of(Shape shape, Plan plan, PlannedEntity? row) => shape switch
    {
        ObjectShape group => Object(group.Members, plan, row),
        RowShape item => Object(item.Members, plan, plan.Entity(item.Entity)),
        RowsShape rows => new JsonArray(Of(rows.Item, plan, null)),
        AccountFieldShape field when plan.Accounts is { } accounts => Of(plan.Entity(accounts.Entity).Field(field.Field)),
        FieldShape field when row is not null => Of(row.Field(field.Field)),
        RelatedRowShape related => Of(related.Row, plan, null),
        RelatedRowsShape related => new JsonArray(Of(related.Row, plan, null)),
        RelatedCountShape or FigureShape => 1,
        ComputedShape computed => Of(computed.Value),
        GroupsShape groups => new JsonArray(Object(groups.Item.Members, plan, row)),
        ConstantShape constant => Parse(constant.Json),
        GroupMapShape => new JsonObject(),
        _ => null,
    };

    private static JsonObject Object(EquatableArray<ShapeMember> members, Plan plan, PlannedEntity? row)
    {
        var sample = new JsonObject();
        foreach (var member in members)
            sample[member.Name] = Of(member.Value, plan, row);
        return sample;
    }

    private static JsonNode? Of(PlannedField field)
    {
        if (field.Example.Length > 0)
            return Parse(field.Example) ?? JsonValue.Create(field.Example);
        return Defaults.Of(field) ?? Of(field.Type);
    }

    private static JsonNode? Of(FieldType type) => type switch
    {
        EnumType { Values: { IsEmpty: false } values } => JsonValue.Create(values[0]),
        ArrayType array => new JsonArray(Of(array.Item)),
        ScalarType scalar => Of(scalar),
        _ => new JsonObject(),
    };

    /// <summary>A value of a type, its bounds aside.</summary>
    public static JsonNode Of(ScalarType type) => type.Kind switch
    {
        ScalarKind.Integer => 1,
        ScalarKind.Decimal or ScalarKind.Number => 1.5m,
        ScalarKind.Boolean => true,
        ScalarKind.Date => "2026-03-01",
        ScalarKind.Time => "17:30:00",
        ScalarKind.Instant => "2026-03-01T12:00:00Z",
        ScalarKind.Uuid => "01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e",
        ScalarKind.Binary => "AQID",
        _ when type.Format == TextFormat.Email => "ada@example.com",
        _ when type.Format == TextFormat.Url => "https://example.com",
        _ => "text",
    };

    private static JsonNode? Of(ComputedValue value) => value switch
    {
        ComputedValue.HasMore or ComputedValue.HasPrevious => false,
        ComputedValue.NextCursor or ComputedValue.NextLink or ComputedValue.PreviousLink => null,
        ComputedValue.AccessToken => "eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl",
        ComputedValue.RefreshToken => "01960e5c7d2a7b3c8d4e5f6a7b8c9d0e.c2VjcmV0",
        ComputedValue.ExpiresIn => 900,
        ComputedValue.Now or ComputedValue.ExpiresAt => "2026-03-01T12:00:00Z",
        ComputedValue.GroupKey => "text",
        ComputedValue.Offset => 0,
        ComputedValue.PageSize => 25,
        _ => 1,
    };
}
