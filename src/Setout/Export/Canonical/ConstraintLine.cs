using Setout.Sections.DataModels;
using Setout.Types;

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
        IndexConstraint { IsUnique: true } index => $"unique({string.Join(", ", index.Fields)}) where {index.Condition}",
        ReferenceConstraint reference => $"fk({string.Join(", ", reference.Fields)}) -> {reference.Reference.Entity.Value}{Rule(reference.Reference.OnDelete)}",
        CheckConstraint check => $"check({check.Condition})",
        _ => null,
    };

    private static string Rule(DeleteRule rule) => rule switch
    {
        DeleteRule.Cascade => " on delete cascade",
        DeleteRule.Restrict => " on delete restrict",
        DeleteRule.SetNull => " on delete set null",
        _ => "",
    };
}
