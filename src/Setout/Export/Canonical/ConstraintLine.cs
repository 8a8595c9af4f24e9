using Setout.Sections.DataModels;

namespace Setout.Export.Canonical;

/// <summary>What is said about several fields at once, as a line below them: <c>unique(customer_id, number)</c>.</summary>
internal static class ConstraintLine
{
    /// <summary>The line; null where there is none for it.</summary>
    public static string? Write(EntityConstraint constraint) => constraint switch
    {
        KeyConstraint key => $"pk({string.Join(", ", key.Fields)})",
        UniqueConstraint unique => $"unique({string.Join(", ", unique.Fields)})",
        IndexConstraint { Condition: null } index => $"{(index.IsUnique ? "unique" : "index")}({string.Join(", ", index.Fields)})",
        CheckConstraint check => $"check({check.Condition})",
        _ => null,
    };
}
