using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Expressions;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>A member as the bodies show it becomes a field.</summary>
internal static class MemberField
{
    private const int LongestExample = 60;

    public static Field Write(string name, List<MemberUse> uses)
    {
        var schemas = uses.ConvertAll(use => use.Member.Schema);
        var told = schemas.Find(schema => SchemaTypes.Of(schema) is not JsonType) ?? schemas[0];
        var type = SchemaTypes.Of(told);
        var isServers = IsServers(uses);
        // An instant that every answer has and nobody need send is that of the insert.
        var isNow = (isServers || IsMadeUp(uses)) && type is ScalarType { Kind: ScalarKind.Instant or ScalarKind.Date } && !IsNullable(uses);
        var stated = isNow ? new NowDefault() : schemas.Select(schema => Default(Schemas.Bare(schema).Default)).FirstOrDefault(value => value is not null);
        return new(new(name, default), new(type, default), default)
        {
            IsOptional = IsOptional(uses, stated is not null),
            IsReadOnly = isServers && !IsTimestamp(name),
            Default = stated is null ? null : new(stated, default),
            Checks = SchemaTypes.Checks(name, told).Select(check => new Written<Expression>(check, default)).ToEquatableArray(),
            Example = schemas.Select(Example).FirstOrDefault(example => example is not null) is { } example ? new(example, default) : null,
            Description = Prose.Line(schemas.Select(schema => schema.Description).FirstOrDefault(text => text is { Length: > 0 })),
        };
    }

    /// <summary>What no caller may send.</summary>
    private static bool IsServers(List<MemberUse> uses) =>
        uses.Exists(use => use.Member.Schema.ReadOnly || Schemas.Bare(use.Member.Schema).ReadOnly) || uses.TrueForAll(use => use.Kind == ViewKind.Answer) && IsTimestamp(uses[0].Member.Name);

    private static bool IsMadeUp(List<MemberUse> uses) =>
        uses.Exists(use => use.Kind == ViewKind.Answer && use.Member.IsRequired) && uses.Exists(use => use.Kind == ViewKind.Create && !use.Member.IsRequired);

    private static bool IsTimestamp(string name) => Names.Key(name) is "createdat" or "updatedat" or "created" or "updated" or "createdon" or "updatedon" or "modifiedat";

    private static bool IsOptional(List<MemberUse> uses, bool hasDefault)
    {
        if (IsNullable(uses))
            return true;
        if (hasDefault)
            return false;
        var creates = uses.FindAll(use => use.Kind == ViewKind.Create);
        return creates.Count > 0 ? creates.Exists(use => !use.Member.IsRequired && !use.Member.Schema.ReadOnly) || IsServers(uses) && !uses.Exists(use => use.Kind == ViewKind.Answer && use.Member.IsRequired)
            : !uses.Exists(use => use.Member.IsRequired);
    }

    /// <summary>What a change may leave out, it may often send as null too: the rows themselves are in the answers.</summary>
    public static bool IsNullable(List<MemberUse> uses)
    {
        foreach (var kind in new[] { ViewKind.Answer, ViewKind.Create, ViewKind.Change })
            if (uses.FindAll(use => use.Kind == kind) is { Count: > 0 } shown)
                return shown.Exists(use => use.Member.IsNullable);
        return false;
    }

    private static DefaultValue? Default(JsonNode? node)
    {
        if (node is null || JsonNullSentinel.IsJsonNullSentinel(node))
            return null;
        return node switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String => new ConstantDefault(value.GetValue<string>()),
            JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => new ConstantDefault(value.GetValueKind() == JsonValueKind.True),
            JsonValue value when long.TryParse(Json.Text(value), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var whole) => new ConstantDefault(whole),
            JsonValue value when decimal.TryParse(Json.Text(value), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => new ConstantDefault(number),
            JsonArray or JsonObject => new JsonDefault(Json.Text(node)),
            _ => null,
        };
    }

    private static string? Example(IOpenApiSchema schema) =>
        Schemas.Example(schema) is JsonValue node && Json.Text(node) is { Length: <= LongestExample } text && text != "null" ? text : null;
}
