using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Objects;

/// <summary>The validations of Sequelize: <c>validate: { isEmail: true, len: [3, 80], min: 0 }</c>.</summary>
internal static class SchemaValidation
{
    /// <summary>Validations that the type of the field says already, or that only word the message.</summary>
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal) { "notNull", "isInt", "isUUID", "isDate", "isDecimal", "isNumeric", "isFloat", "msg", "args" };

    /// <summary>Whether it was an object of validations; a function is none.</summary>
    public static bool Take(CodeScan scan, Setting setting, FieldDraft field)
    {
        if (scan.Text[setting.Start] != '{')
            return false;
        var validations = SchemaMember.Settings(scan, setting.Start, setting.End);
        // Mongoose: { validator: v => …, message: '…' }
        if (validations.Exists(validation => validation.Name is "validator" or "message"))
            return false;
        foreach (var validation in validations)
            if (!Said.Contains(validation.Name) && !Apply(scan, validation, field))
                field.Findings.Add(UnreadStatement.Of(scan.SpanOf(validation.NameStart, validation.NameStart + validation.Name.Length), validation.Name, field.Name.Value, "this validation is not carried out"));
        return true;
    }

    private static bool Apply(CodeScan scan, Setting validation, FieldDraft field)
    {
        var numbers = SchemaSetting.Numbers(scan, validation);
        switch (validation.Name)
        {
            case "isEmail":
                field.ChangeText(static text => text with { Format = TextFormat.Email });
                return true;
            case "isUrl":
                field.ChangeText(static text => text with { Format = TextFormat.Url });
                return true;
            case "notEmpty":
                field.ChangeText(static text => text with { MinLength = Math.Max(1, text.MinLength ?? 1) });
                return true;
            case "len" when numbers is [long and >= 0 and <= int.MaxValue and var least, long and >= 0 and <= int.MaxValue and var most]:
                field.ChangeText(text => text with { MinLength = (int)(long)least, MaxLength = (int)(long)most });
                return true;
            case "min" or "max" when numbers is [var bound, ..]:
                SchemaSetting.Bound(scan, validation, bound, field);
                return true;
            case "isIn" when SchemaSetting.Words(scan, validation) is { Count: > 1 } values:
                field.Type = new(new EnumType(values.ToEquatableArray()), scan.SpanOf(validation.Start, validation.End));
                return true;
            default:
                return false;
        }
    }
}
