using System.Globalization;
using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Objects;

/// <summary>One setting of a member: <c>required: true</c>, <c>allowNull: false</c>, <c>enum: ['a', 'b']</c>, <c>ref: 'Customer'</c>.</summary>
internal static class SchemaSetting
{
    public static void Apply(CodeScan scan, Setting setting, FieldDraft field)
    {
        var value = scan.Text[setting.Start..setting.End];
        // required: [true, 'a name is needed']
        var isTrue = value.TrimStart('[', ' ').StartsWith("true", StringComparison.Ordinal);
        switch (setting.Name)
        {
            case "required":
                field.IsOptional = !isTrue;
                break;
            case "allowNull":
                field.IsOptional = isTrue;
                break;
            case "unique":
                field.IsUnique = !value.StartsWith("false", StringComparison.Ordinal);
                break;
            case "index":
                field.IsIndexed = isTrue;
                break;
            case "primaryKey":
                field.IsKey = isTrue;
                break;
            case "enum" or "values" when Words(scan, setting) is { Count: > 1 } values:
                field.Type = new(new EnumType(values.ToEquatableArray()), scan.SpanOf(setting.Start, setting.End));
                break;
            case "minlength" or "minLength" when Number(value) is long and >= 0 and <= int.MaxValue and var least:
                field.ChangeText(text => text with { MinLength = (int)(long)least });
                break;
            case "maxlength" or "maxLength" when Number(value) is long and >= 0 and <= int.MaxValue and var most:
                field.ChangeText(text => text with { MaxLength = (int)(long)most });
                break;
            case "min" or "max" when Number(value) is { } bound:
                Bound(scan, setting, bound, field);
                break;
            case "autoIncrement":
                field.Default ??= isTrue ? new(new NewIdDefault(), scan.SpanOf(setting.Start, setting.End)) : null;
                break;
            case "default" or "defaultValue":
                Default(scan, setting, value, field);
                break;
            case "ref":
                field.Reference = new(scan.Unquoted(setting.Start, setting.End), null, DeleteRule.Unstated);
                break;
            case "references":
                References(scan, setting, field);
                break;
            case "onDelete":
                DeleteRules.Apply(scan.Unquoted(setting.Start, setting.End), field);
                break;
            case "validate" when SchemaValidation.Take(scan, setting, field):
                break;
            case "comment":
                field.Describe(scan.Unquoted(setting.Start, setting.End).Value);
                break;
            default:
                if (SettingWords.Of(scan, setting, field.Name.Value) is { } finding)
                    field.Findings.Add(finding);
                break;
        }
    }

    /// <summary>A bound of a number.</summary>
    public static void Bound(CodeScan scan, Setting setting, object bound, FieldDraft field)
    {
        if (field.Type?.Value is ScalarType { Kind: ScalarKind.Number or ScalarKind.Integer or ScalarKind.Decimal })
            field.Checks.Add(new(new BinaryExpression(setting.Name == "min" ? BinaryOperator.GreaterOrEqual : BinaryOperator.LessOrEqual, new FieldReference(field.Name.Value), new Literal(bound)), scan.SpanOf(setting.Start, setting.End)));
    }

    /// <summary>The numbers of a value: one, or those of a list, with nothing else between them.</summary>
    public static List<object> Numbers(CodeScan scan, Setting setting) =>
        [.. scan.Text[setting.Start..setting.End].Trim('[', ']', ' ').Split(',').Select(Number).OfType<object>()];

    /// <summary>The words of a list, or of the list that is its only item.</summary>
    public static List<string> Words(CodeScan scan, Setting setting)
    {
        var start = setting.Start;
        while (start + 1 < setting.End && scan.Text[start] == '[' && scan.Trim(start + 1, setting.End) is var (inner, _) && scan.Text[inner] == '[')
            start = inner;
        return scan.Text[start] != '[' ? []
            : [.. scan.Split(start + 1, scan.Close(start), ",").Select(part => scan.Unquoted(part.Start, part.End).Value).Distinct().Take(EnumValues.Most)];
    }

    private static object? Number(string value)
    {
        var text = value.TrimStart('[', ' ').Split(',')[0].Trim();
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static void Default(CodeScan scan, Setting setting, string value, FieldDraft field)
    {
        DefaultValue? meant = value switch
        {
            _ when value.EndsWith("NOW", StringComparison.Ordinal) || value.StartsWith("Date.now", StringComparison.Ordinal) || value.Contains("new Date", StringComparison.Ordinal) => new NowDefault(),
            _ when value.Contains("UUIDV", StringComparison.Ordinal) || value.Contains("uuid", StringComparison.OrdinalIgnoreCase) => new NewIdDefault(),
            _ when value is "[]" or "{}" => new JsonDefault(value),
            _ => DefaultReader.Take(new TokenCursor(Passage.Of(value.Replace('"', '\''))))?.Value,
        };
        if (meant is not (null or UnknownDefault))
            field.Default = new(meant, scan.SpanOf(setting.Start, setting.End));
    }

    /// <summary><c>references: { model: 'customers', key: 'id' }</c></summary>
    private static void References(CodeScan scan, Setting setting, FieldDraft field)
    {
        if (scan.Text[setting.Start] != '{')
            return;
        Written<string>? model = null;
        string? key = null;
        foreach (var (start, end) in scan.Split(setting.Start + 1, scan.Close(setting.Start), ","))
            if (scan.Find(':', start, end) is var colon and > 0)
            {
                var (from, to) = scan.Trim(colon + 1, end);
                if (scan.Text.AsSpan(start, colon - start).Trim() is "model")
                    model = scan.Unquoted(from, to);
                else if (scan.Text.AsSpan(start, colon - start).Trim() is "key")
                    key = scan.Unquoted(from, to).Value;
            }
        if (model is not null)
            field.Reference = new(model, key, DeleteRule.Unstated);
    }
}
