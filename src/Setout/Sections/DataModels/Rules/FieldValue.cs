using System.Globalization;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>Whether a value that is written in a design fits the type of its field.</summary>
internal static class FieldValue
{
    /// <summary>What is wrong, as the end of a sentence (<c>is no whole number</c>); null where it fits or nothing can be said.</summary>
    /// <param name="type">The field's.</param>
    /// <param name="value">A string, long, decimal, bool, or null. Text is taken for what it says: databases accept <c>'0'</c> for a number.</param>
    public static string? Complaint(FieldType type, object? value) => (type, value) switch
    {
        (_, null) => null,
        (EnumType { Values.IsEmpty: false } values, string text) => values.Values.Contains(text) ? null : "is none of its values",
        (ScalarType scalar, string text) => Complaint(scalar, text),
        (ScalarType { Kind: ScalarKind.Boolean }, long number) => number is 0 or 1 ? null : "is neither true nor false",
        (ScalarType { Kind: ScalarKind.Boolean }, decimal) => "is neither true nor false",
        (ScalarType { Kind: ScalarKind.Integer }, decimal number) => number == decimal.Truncate(number) ? null : "is no whole number",
        (ScalarType { Kind: ScalarKind.Decimal } scalar, long or decimal) => Digits(scalar, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        (ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number }, bool) => "is no number",
        (ScalarType { Kind: ScalarKind.Uuid }, long or decimal or bool) => "is no UUID",
        (ScalarType { Kind: ScalarKind.Date }, bool) => "is no date",
        (ScalarType { Kind: ScalarKind.Instant }, bool) => "is no instant",
        _ => null,
    };

    private static string? Complaint(ScalarType type, string text) => type.Kind switch
    {
        ScalarKind.Text => Length(type, text) ?? Format(type, text),
        ScalarKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "is no whole number",
        ScalarKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : "is no number",
        ScalarKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Digits(type, number) : "is no number",
        ScalarKind.Boolean => text.ToLowerInvariant() is "true" or "false" or "0" or "1" or "t" or "f" ? null : "is neither true nor false",
        ScalarKind.Uuid => Guid.TryParseExact(text, "D", out _) ? null : "is no UUID",
        ScalarKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "is no date such as 2026-03-01",
        ScalarKind.Instant => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "is no instant such as 2026-03-01T12:00:00Z",
        _ => null,
    };

    private static string? Length(ScalarType type, string text)
    {
        var length = text.EnumerateRunes().Count();
        if (type.MaxLength is { } max && length > max)
            return string.Create(CultureInfo.InvariantCulture, $"has {length} characters, {max} are allowed");
        return type.MinLength is { } min && length < min ? string.Create(CultureInfo.InvariantCulture, $"has {length} characters, {min} are needed") : null;
    }

    private static string? Format(ScalarType type, string text) => type.Format switch
    {
        TextFormat.Email when text.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == text.Length - 1) => "is no e-mail address",
        TextFormat.Url when !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => "is no http or https address",
        _ => null,
    };

    private static string? Digits(ScalarType type, decimal number)
    {
        if (type.Scale is { } scale && decimal.Round(number, Math.Min(scale, 28)) != number)
            return string.Create(CultureInfo.InvariantCulture, $"has more than {scale} digits behind the point");
        var whole = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture);
        var room = type.Precision - (type.Scale ?? 0);
        return whole != "0" && whole.Length > room ? string.Create(CultureInfo.InvariantCulture, $"has more than {room} digits before the point") : null;
    }
}
