using Setout.Planning;
using Setout.Sections.Security.Rules;
using Setout.Types;

namespace Setout.Sections.Security.Planning.Auditing;

/// <summary>What stands in fields that no longer tell of anybody: nothing, else the same word in each row, else that word and the key of the row.</summary>
internal static class Anonymising
{
    private const string Word = "anonymised";

    // Reserved names (RFC 2606): no letter ever reaches somebody.
    private const string Host = "@example.invalid";
    private const string Site = "https://example.invalid/";

    private const int LongestKey = 36;

    /// <summary>The fields that are marked as personal data, that of a password not.</summary>
    public static IEnumerable<PlannedField> FieldsOf(PlannedEntity entity) => entity.Fields.Where(field => !field.IsPassword && field.Protection?.Has(ProtectionMarks.Personal) == true);

    /// <summary>How each is anonymised; of those that cannot be, a finding tells.</summary>
    public static EquatableArray<AnonymisedField> Of(PlannedEntity entity, IEnumerable<PlannedField> fields, SourceSpan origin, PlanningReport report)
    {
        var done = new List<AnonymisedField>();
        foreach (var field in fields)
            if (entity.Key.Contains(field.Name))
                report.Add(UnanonymisedField.Key(origin, $"{entity.Name}.{field.Name}"));
            else if (field.IsNullable)
                done.Add(new(field.Name, ""));
            else if (InPlaceOf(entity, field) is { } anonymised)
                done.Add(anonymised);
            else
                report.Add(UnanonymisedField.Needed(origin, $"{entity.Name}.{field.Name}"));
        return done.ToEquatableArray();
    }

    /// <summary>What stands in the place of a value that must be there; null where nothing fits.</summary>
    private static AnonymisedField? InPlaceOf(PlannedEntity entity, PlannedField field)
    {
        if (field.Reference is not null || field.Type is not ScalarType { Kind: ScalarKind.Text } type)
            return null;
        var isUnique = entity.Unique.Any(set => set.Contains(field.Name)) || entity.Indexes.Any(index => index.UniqueWhere is not null && index.Fields.Contains(field.Name));
        if (isUnique && entity.Key.Any(name => entity.Field(name).Type is not ScalarType { Kind: ScalarKind.Integer or ScalarKind.Uuid or ScalarKind.Text }))
            return null;
        var anonymised = new AnonymisedField(field.Name, (type.Format == TextFormat.Url ? Site : "") + Word + (isUnique ? "-" : "")) { HasKey = isUnique, Behind = type.Format == TextFormat.Email ? Host : "" };
        var length = anonymised.Before.Length + anonymised.Behind.Length + (isUnique ? entity.Key.Sum(name => LengthOf(entity.Field(name).Type)) : 0);
        if (length <= (type.MaxLength ?? int.MaxValue) && anonymised.Before.Length + anonymised.Behind.Length >= (type.MinLength ?? 0))
            return anonymised;
        // A short code still has room for a word that says nothing.
        return !isUnique && type is { Format: TextFormat.None, MaxLength: { } most } && most < Word.Length && (type.MinLength ?? 0) <= most ? anonymised with { Before = new string('x', most) } : null;
    }

    private static int LengthOf(FieldType type) => type is ScalarType { Kind: ScalarKind.Text, MaxLength: { } most } ? most : LongestKey;
}
