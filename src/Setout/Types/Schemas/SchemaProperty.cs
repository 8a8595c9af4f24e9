using System.Globalization;
using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Types.Fields;

namespace Setout.Types.Schemas;

/// <summary>A property of a schema as a field: <c>"total": { "type": "number", "minimum": 0 }</c>.</summary>
internal static class SchemaProperty
{
    public static FieldDraft Read(JsonSampleMember member, JsonSampleObject schema, bool isRequired)
    {
        var types = TypeWords(schema);
        var field = new FieldDraft(new(member.Name, member.NameSpan.Text is ['"' or '\'', _, .., '"' or '\''] ? member.NameSpan.Slice(1, member.NameSpan.Length - 2) : member.NameSpan), member.NameSpan.To(schema.Span))
        {
            Type = new(SchemaTypes.Of(schema, 0), SchemaNotation.Member(schema, "enum")?.Span ?? schema.Span),
            IsOptional = !isRequired || types.Contains("null") || SchemaNotation.Word(schema, "nullable") == "true",
            IsReadOnly = SchemaNotation.Word(schema, "readOnly") == "true",
        };
        foreach (var fact in schema.Members)
            Apply(fact, field);
        return field;
    }

    /// <summary>The words of <c>"type"</c>: one, or several of which one is mostly null.</summary>
    public static IReadOnlyList<string> TypeWords(JsonSampleObject schema) => SchemaNotation.Member(schema, "type") switch
    {
        JsonSampleLeaf leaf => [leaf.Value],
        JsonSampleArray array => [.. array.Items.OfType<JsonSampleLeaf>().Select(leaf => leaf.Value)],
        _ => [],
    };

    private static void Apply(JsonSampleMember fact, FieldDraft field)
    {
        if (fact.Value is not JsonSampleLeaf leaf)
            return;
        switch (fact.Name)
        {
            case "minimum":
                Bound(BinaryOperator.GreaterOrEqual, leaf, field);
                break;
            case "maximum":
                Bound(BinaryOperator.LessOrEqual, leaf, field);
                break;
            case "exclusiveMinimum":
                Bound(BinaryOperator.Greater, leaf, field);
                break;
            case "exclusiveMaximum":
                Bound(BinaryOperator.Less, leaf, field);
                break;
            case "description":
                field.Describe(leaf.Value);
                break;
            case "default" when Default(leaf, field) is { } value:
                field.Default = new(value, leaf.Span);
                break;
            case "example":
                field.Example = new(leaf.Value, leaf.Span);
                break;
            case "x-unique" or "unique" when leaf.Value == "true":
                field.IsUnique = true;
                break;
            // What no field keeps stays to be read.
            case "pattern" or "multipleOf" or "minItems" or "maxItems" or "uniqueItems" or "const":
                field.Describe($"{fact.Name} {leaf.Value}");
                break;
        }
    }

    private static void Bound(BinaryOperator @operator, JsonSampleLeaf leaf, FieldDraft field)
    {
        if (field.Type?.Value is not ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number })
            return;
        object? bound = long.TryParse(leaf.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : decimal.TryParse(leaf.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (bound is not null)
            field.Checks.Add(new(new BinaryExpression(@operator, new FieldReference(field.Name.Value), new Literal(bound)), leaf.Span));
    }

    private static DefaultValue? Default(JsonSampleLeaf leaf, FieldDraft field)
    {
        if (leaf.Kind == JsonLeafKind.Text || field.Type?.Value is EnumType or ScalarType { Kind: ScalarKind.Text })
            return new ConstantDefault(leaf.Value);
        return DefaultReader.Take(new TokenCursor(Passage.Of(leaf.Value)))?.Value is { } value and not UnknownDefault ? value : null;
    }
}
