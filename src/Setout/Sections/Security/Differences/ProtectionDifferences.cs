using Setout.Planning;

namespace Setout.Sections.Security.Differences;

/// <summary>Which fields are protected less than before, or more. That a field is returned that never was is told with those who see it.</summary>
internal static class ProtectionDifferences
{
    private const ProtectionMarks Kept = ProtectionMarks.Encrypted | ProtectionMarks.Masked | ProtectionMarks.Hashed | ProtectionMarks.NotLogged;

    public static IEnumerable<Difference> Of(Plan before, Plan after) =>
        from entity in after.Entities
        let former = before.Entities.FirstOrDefault(each => each.Name == entity.Name)
        where former is not null
        from field in entity.Fields
        let known = former.Fields.FirstOrDefault(each => each.Name == field.Name || each.Name == field.FormerName)
        where known is not null
        let was = Marks(known)
        let now = Marks(field)
        where was != now || was.HasFlag(ProtectionMarks.Masked) && (known.Protection!.ShownAtEnd != field.Protection!.ShownAtEnd || known.Protection!.Whole != field.Protection!.Whole)
        select new Difference(KindOf(was, now, known, field), $"{entity.Name}.{field.Name}", "", Words(known), Words(field), field.Protection?.Origin ?? field.Origin);

    private static DifferenceKind KindOf(ProtectionMarks was, ProtectionMarks now, PlannedField before, PlannedField after) =>
        (was & ~now) != 0 || was == now && (after.Protection!.ShownAtEnd > before.Protection!.ShownAtEnd || after.Protection.Whole is { } whole && whole != before.Protection.Whole && !IsWithin(whole, before.Protection.Whole)) ? DifferenceKind.Exposed : DifferenceKind.Narrowed;

    /// <summary>Whether nobody sees it whole who did not before.</summary>
    private static bool IsWithin(FieldAudience now, FieldAudience? before) =>
        before is not null && !now.Only.IsEmpty && now.Only.All(role => before.Includes(granted => PlannedGrant.Has(role, granted)));

    private static ProtectionMarks Marks(PlannedField field) => (field.Protection?.Marks ?? ProtectionMarks.None) & Kept;

    private static string Words(PlannedField field) => field.Protection is not { } protection || Marks(field) == ProtectionMarks.None ? "not protected"
        : (protection with { Marks = Marks(field) }).Words + (protection.ShownAtEnd > 0 ? $" but the last {protection.ShownAtEnd}" : "");
}
