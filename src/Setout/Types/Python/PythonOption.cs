using System.Globalization;
using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Python;

/// <summary>An option of a column: <c>null=True</c>, <c>max_length=80</c>, <c>default=timezone.now</c>.</summary>
internal sealed class PythonOption(CodeScan scan, FieldDraft field, PythonChoices choices)
{
    public void Apply(Written<string> option, (int Start, int End) at)
    {
        var value = scan.Text[at.Start..at.End];
        var isTrue = value == "True";
        switch (option.Value)
        {
            case "null" or "nullable" when isTrue || value == "False" && option.Value == "nullable":
                field.IsOptional = isTrue;
                break;
            case "required":
                field.IsOptional = !isTrue;
                break;
            case "primary_key":
                field.IsKey |= isTrue;
                break;
            case "unique":
                field.IsUnique |= isTrue;
                break;
            case "db_index" or "index":
                field.IsIndexed |= isTrue;
                break;
            case "auto_now" or "auto_now_add":
                field.IsReadOnly |= isTrue;
                break;
            case "max_length" when Number(value) is { } most:
                field.ChangeText(text => text with { MaxLength = most });
                break;
            case "min_length" when Number(value) is { } least:
                field.ChangeText(text => text with { MinLength = least });
                break;
            case "max_digits" or "decimal_places" when Number(value) is { } digits && field.Type?.Value is ScalarType { Kind: ScalarKind.Decimal } exact:
                field.Type = field.Type with { Value = option.Value == "max_digits" ? exact with { Precision = digits, Scale = exact.Scale ?? 0 } : exact with { Scale = digits } };
                break;
            case "ge" or "min_value" or "gt" or "le" or "max_value" or "lt":
                Bound(option.Value, value, at);
                break;
            case "choices" when at.End > at.Start:
                choices.Take(scan, scan.Text[at.Start] is '[' or '(' ? [.. scan.Split(at.Start + 1, scan.Close(at.Start), ",")] : [at], field);
                break;
            case "on_delete":
                DeleteRules.Apply(scan.Written(scan.Text.LastIndexOf('.', at.End - 1, at.End - at.Start) is var dot and >= 0 ? dot + 1 : at.Start, at.End), field);
                break;
            case "foreign_key" when scan.Unquoted(at.Start, at.End) is var target && target.Value.Split('.') is [.., var table, var column]:
                field.Reference = new(target with { Value = table }, column, DeleteRule.Unstated);
                break;
            case "default" or "server_default" or "db_default" or "insert_default" or "default_factory":
                Default(value, at);
                break;
            case "help_text" or "comment" or "db_comment" or "doc" or "description" when value is ['"' or '\'', ..]:
                field.Describe(scan.Unquoted(at.Start, at.End).Value);
                break;
            default:
                PythonOptions.Check(option, value, field);
                break;
        }
    }

    private void Bound(string option, string value, (int Start, int End) at)
    {
        object? bound = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (bound is null || field.Type?.Value is not ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number })
            return;
        var sign = option switch { "gt" => BinaryOperator.Greater, "lt" => BinaryOperator.Less, "ge" or "min_value" => BinaryOperator.GreaterOrEqual, _ => BinaryOperator.LessOrEqual };
        field.Checks.Add(new(new BinaryExpression(sign, new FieldReference(field.Name.Value), new Literal(bound)), scan.SpanOf(at.Start, at.End)));
    }

    /// <summary>A constant, or one of the functions that everybody calls; others are left out.</summary>
    private void Default(string value, (int Start, int End) at)
    {
        if (value.StartsWith("text(", StringComparison.Ordinal) || value.StartsWith("sa.text(", StringComparison.Ordinal))
            value = value[(value.IndexOf('(', StringComparison.Ordinal) + 1)..].Trim('"', '\'', ')');
        DefaultValue? meant = value switch
        {
            _ when Begins(value, "uuid.", "uuid4", "lambda: str(uuid", "gen_random_uuid") => new NewIdDefault(),
            _ when Begins(value, "timezone.now", "datetime.", "func.now", "now", "func.current_timestamp", "date.today", "lambda: datetime") => new NowDefault(),
            "list" or "[]" => new JsonDefault("[]"),
            "dict" or "{}" => new JsonDefault("{}"),
            "True" or "true" => new ConstantDefault(true),
            "False" or "false" => new ConstantDefault(false),
            "None" => null,
            ['"' or '\'' or '-' or (>= '0' and <= '9'), ..] when DefaultReader.Take(new TokenCursor(Passage.Of(value.Replace('"', '\'')))) is { Value: not UnknownDefault } constant => constant.Value,
            _ => Member(value),
        };
        if (meant is not null)
            field.Default = new(meant, scan.SpanOf(at.Start, at.End));
    }

    /// <summary><c>Status.DRAFT</c> is a member of an enum; what code computes is not.</summary>
    private static DefaultValue Member(string value)
    {
        var name = value.EndsWith(".value", StringComparison.Ordinal) ? value[..^".value".Length] : value;
        var dot = name.LastIndexOf('.');
        var isMember = dot > 0 && char.IsUpper(name[0]) && name.AsSpan(dot + 1).IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") < 0;
        return isMember ? new ConstantDefault(name[(dot + 1)..]) : new UnknownDefault(value);
    }

    private static bool Begins(string value, params ReadOnlySpan<string> openings)
    {
        foreach (var opening in openings)
            if (value.StartsWith(opening, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
