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
    public static string? Write(Field field)
    {
        if (field.Type.Value is UnknownType || field.Default?.Value is UnknownDefault || field.Description.AsSpan().ContainsAny('\r', '\n'))
            return null;
        var line = new StringBuilder($"{field.Name.Value}: {field.Type.Value}{(field.IsOptional == true ? "?" : "")}");
        Append(line, field.IsKey, "pk");
        Append(line, field.IsUnique, "unique");
        Append(line, field.IsIndexed, "index");
        if (!AppendChecks(line, field) || !AppendDefault(line, field))
            return null;
        AppendReference(line, field.Reference);
        Append(line, field.IsReadOnly, "readonly");
        if (field.Example is { } example)
            line.Append($", e.g. {example.Value}");
        if (field.FormerName is { } former)
            line.Append($" (was {former.Value})");
        if (field.Description.Length > 0)
            line.Append($" -- {field.Description}");
        return line.ToString();
    }

    private static void Append(StringBuilder line, bool isSaid, string word)
    {
        if (isSaid)
            line.Append(' ').Append(word);
    }

    /// <summary>Comparisons of the field itself with a constant have the short form <c>&gt;= 0</c>; the field line has no other.</summary>
    private static bool AppendChecks(StringBuilder line, Field field)
    {
        foreach (var check in field.Checks)
        {
            if (check.Value is not BinaryExpression { Left: FieldReference self, Right: Literal } || self.Name != field.Name.Value)
                return false;
            line.Append(' ').Append(check.Value.ToString().AsSpan(self.Name.Length).TrimStart());
        }
        return true;
    }

    private static bool AppendDefault(StringBuilder line, Field field)
    {
        if (field.Default is not { } stated)
            return true;
        // A key is made by the server anyhow.
        if (stated.Value is NewIdDefault)
            return field.IsKey;
        line.Append(" = ").Append(stated.Value switch
        {
            NowDefault => "now",
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

    private static void AppendReference(StringBuilder line, Reference? reference)
    {
        if (reference is null)
            return;
        line.Append($" -> {reference.Entity.Value}");
        if (reference.Field is { } field)
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
