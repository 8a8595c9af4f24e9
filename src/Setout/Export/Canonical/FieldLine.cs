using System.Globalization;
using System.Text;
using System.Text.Json;
using Setout.Expressions;
using Setout.Types;

namespace Setout.Export.Canonical;

/// <summary>A field as its canonical line: <c>email: string(3..254) email unique -- how a customer signs in</c>.</summary>
internal static class FieldLine
{
    /// <summary>The line; null where it has no way to say what the field says.</summary>
    /// <param name="field">As written.</param>
    /// <param name="isOptional">As planned: a notation may say it of all fields at once.</param>
    /// <param name="namesTarget">Whether a reference must say which field it points at.</param>
    public static string? Write(Field field, bool isOptional, bool namesTarget)
    {
        if (!IsSayable(field.Type.Value) || field.Default?.Value is UnknownDefault || field.Description.AsSpan().ContainsAny('\r', '\n'))
            return null;
        var line = new StringBuilder($"{field.Name.Value}: {field.Type.Value}{(isOptional ? "?" : "")}");
        Append(line, field.IsKey, "pk");
        Append(line, field.IsUnique, "unique");
        Append(line, field.IsIndexed, "index");
        if (!AppendDefault(line, field))
            return null;
        AppendReference(line, field.Reference, namesTarget);
        Append(line, field.IsReadOnly, "readonly");
        AppendChecks(line, field);
        if (field.Example is { } example)
            line.Append($", e.g. {example.Value}");
        if (field.FormerName is { } former)
            line.Append($" (was {former.Value})");
        if (field.Description.Length > 0)
            line.Append($" -- {field.Description}");
        return line.ToString();
    }

    // One quoted word is a sample as often as an enum of one value: who wrote it knows.
    private static bool IsSayable(FieldType type) => type switch
    {
        UnknownType or EnumType { Values.Count: < 2 } => false,
        ArrayType array => IsSayable(array.Item),
        _ => true,
    };

    private static void Append(StringBuilder line, bool isSaid, string word)
    {
        if (isSaid)
            line.Append(' ').Append(word);
    }

    /// <summary>Right behind the type a condition needs no comma; behind anything else it would be taken for a part of that.</summary>
    private static void AppendChecks(StringBuilder line, Field field)
    {
        var behindType = $"{field.Name.Value}: {field.Type.Value}".Length + 1;
        foreach (var check in field.Checks.SelectMany(check => Conditions(check.Value, field)))
            line.Append(line.Length > behindType ? ", " : " ").Append(check);
    }

    /// <summary>Comparisons of the field itself with a constant have the short form <c>&gt;= 0</c>.</summary>
    private static IEnumerable<string> Conditions(Expression check, Field field) => check switch
    {
        BinaryExpression { Operator: BinaryOperator.And, Left: var left, Right: var right } when IsAt(BinaryOperator.GreaterOrEqual, left, field) && IsAt(BinaryOperator.LessOrEqual, right, field) =>
            [$"between {((BinaryExpression)left).Right} and {((BinaryExpression)right).Right}"],
        _ when IsBound(check, field) => [Bound(check, field)],
        _ => [$"check ({check})"],
    };

    private static bool IsBound(Expression check, Field field) =>
        check is BinaryExpression { Operator: not (BinaryOperator.Equal or BinaryOperator.Like), Left: FieldReference self, Right: Literal or UnaryExpression { Operand: Literal } } && self.Name == field.Name.Value;

    private static bool IsAt(BinaryOperator @operator, Expression check, Field field) => IsBound(check, field) && ((BinaryExpression)check).Operator == @operator;

    private static string Bound(Expression check, Field field) => check.ToString()[field.Name.Value.Length..].TrimStart();

    private static bool AppendDefault(StringBuilder line, Field field)
    {
        if (field.Default is not { } stated)
            return true;
        // A key is made by the server anyhow.
        if (stated.Value is NewIdDefault && field.IsKey)
            return true;
        line.Append(" = ").Append(stated.Value switch
        {
            NowDefault => "now",
            NewIdDefault => field.Type.Value is ScalarType { Kind: ScalarKind.Integer } ? "autoincrement" : "gen_random_uuid()",
            JsonDefault json => json.Json,
            ConstantDefault constant => Constant(constant.Value),
            _ => "",
        });
        return true;
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text when IsPlainWord(text) => text,
        string text => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static bool IsPlainWord(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-') && text is not ("true" or "false" or "null" or "now");

    private static void AppendReference(StringBuilder line, Reference? reference, bool namesTarget)
    {
        if (reference is null)
            return;
        line.Append($" -> {reference.Entity.Value}");
        if (namesTarget && reference.Field is { } field)
            line.Append($".{field}");
        line.Append(reference.OnDelete switch
        {
            DeleteRule.Cascade => " on delete cascade",
            DeleteRule.Restrict => " on delete restrict",
            DeleteRule.SetNull => " on delete set null",
            _ => "",
        });
    }
}
