using System.Globalization;

namespace Setout.Types;

/// <summary>What stands in the parentheses behind a type word: <c>(255)</c>, <c>(3..254)</c>, <c>(12,2)</c>, <c>(max)</c>.</summary>
internal static class TypeArguments
{
    /// <summary>Anything else in parentheses is a remark.</summary>
    public static bool AreArguments(ReadOnlySpan<char> inside)
    {
        var trimmed = inside.Trim();
        if (trimmed.Equals("max", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var sign in trimmed)
            if (!char.IsAsciiDigit(sign) && sign is not (' ' or ',' or '.' or '-' or '–' or ':'))
                return false;
        return !trimmed.IsEmpty && trimmed.IndexOfAnyInRange('0', '9') >= 0;
    }

    public static FieldType Apply(FieldType type, string word, string? arguments) => type switch
    {
        ScalarType { Kind: ScalarKind.Integer } when arguments?.Trim() == "1" && word.Equals("tinyint", StringComparison.OrdinalIgnoreCase) => new ScalarType(ScalarKind.Boolean),
        ScalarType { Kind: ScalarKind.Text or ScalarKind.Binary } scalar when arguments is not null => Lengths(scalar, arguments),
        ScalarType { Kind: ScalarKind.Decimal } scalar when arguments is not null => Digits(scalar, arguments),
        _ => type,
    };

    private static ScalarType Lengths(ScalarType type, string arguments)
    {
        var range = arguments.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0
            ? (arguments[..dots], arguments[(dots + 2)..])
            : arguments.IndexOfAny([',', '-', '–', ':']) is var sign and >= 0 ? (arguments[..sign], arguments[(sign + 1)..]) : ("", arguments);
        return type with { MinLength = Number(range.Item1), MaxLength = Number(range.Item2) };
    }

    private static ScalarType Digits(ScalarType type, string arguments)
    {
        var comma = arguments.IndexOfAny([',', '.']);
        return comma < 0
            ? type with { Precision = Number(arguments) }
            : type with { Precision = Number(arguments[..comma]), Scale = Number(arguments[(comma + 1)..]) };
    }

    private static int? Number(string digits) =>
        int.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
