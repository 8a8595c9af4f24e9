using Setout.Planning;
using Setout.Sections.Security.Rules;
using Setout.Types;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>Puts the marks of fields into the plan: those that stand at them, and those of the Security section.</summary>
internal static class ProtectionPlanner
{
    /// <param name="design">As written.</param>
    /// <param name="entities">Are changed in place.</param>
    /// <param name="roles">The words for callers; null where none is known.</param>
    /// <param name="report">Takes what cannot be.</param>
    public static void Apply(Design design, List<PlannedEntity> entities, RoleWords? roles, PlanningReport report)
    {
        var sentences = new ProtectionSentences(new(entities));
        sentences.Read(design.Security.DataProtection);
        sentences.Read(design.Security.Text);
        var cells = roles is not null && design.Security.FieldRoles is { } table ? Masks(table, new(entities), roles) : [];
        var audiences = new MaskAudiences(design, roles, report);
        var written = design.DataModels.Entities.GroupBy(entity => entity.Name.Value).ToDictionary(group => group.Key, group => group.SelectMany(entity => entity.Fields).ToList());
        var pointedAt = entities.SelectMany(entity => entity.Fields).Where(field => field.Reference is not null).Select(field => (field.Reference!.Entity, field.Reference.Field)).ToHashSet();
        for (var at = 0; at < entities.Count; at++)
        {
            var entity = entities[at];
            var marks = new Dictionary<string, PlannedProtection>(StringComparer.Ordinal);
            foreach (var field in written.GetValueOrDefault(entity.Name) ?? [])
                if (entity.Fields.FirstOrDefault(each => each.Name == field.Name.Value) is { IsHidden: false } planned)
                    foreach (var mark in FieldRemarkMarks.Of(field))
                        Add(marks, planned, mark, field.Span, audiences);
            foreach (var stated in sentences.Stated)
                if (stated.Field.Entity.Name == entity.Name)
                    Add(marks, stated.Field.Field, stated.Mark, stated.Origin, audiences);
            foreach (var (field, protection) in cells)
                if (field.Entity.Name == entity.Name)
                    marks[field.Field.Name] = protection with { Marks = protection.Marks | (marks.GetValueOrDefault(field.Field.Name)?.Marks ?? ProtectionMarks.None) };
            if (marks.Count > 0)
                entities[at] = entity with { Fields = entity.Fields.Select(field => marks.TryGetValue(field.Name, out var protection) ? With(entity, field, protection, pointedAt, report) : field).ToEquatableArray() };
        }
        foreach (var missing in sentences.Missing)
            report.Add(ProtectionOfMissingField.At(missing.Entity, missing.Name, missing.Span));
    }

    private static List<(FieldMention Field, PlannedProtection Protection)> Masks(RoleTable table, MarkedFields mentions, RoleWords roles)
    {
        var found = new List<(FieldMention, PlannedProtection)>();
        foreach (var row in table.Rows)
            if (MaskedCells.Of(table, row, roles) is var (shown, whole) && mentions.Find(row.Subject.Value.Trim('`', '*', ' '), isName: true) is { } field)
                found.Add((field, new(ProtectionMarks.Masked, row.Subject.Span) { ShownAtEnd = shown, Whole = new(whole, [], row.Subject.Span) }));
        return found;
    }

    private static void Add(Dictionary<string, PlannedProtection> marks, PlannedField field, FoundMark mark, SourceSpan origin, MaskAudiences audiences)
    {
        var before = marks.GetValueOrDefault(field.Name);
        marks[field.Name] = new((before?.Marks ?? ProtectionMarks.None) | mark.Marks, before?.Origin ?? origin)
        {
            ShownAtEnd = Math.Max(before?.ShownAtEnd ?? 0, mark.ShownAtEnd),
            Whole = mark.Who is null ? before?.Whole : MaskAudiences.And(before?.Whole, audiences.Of(mark.Who, origin, field.Name)),
        };
    }

    private static PlannedField With(PlannedEntity entity, PlannedField field, PlannedProtection protection, HashSet<(string, string)> pointedAt, PlanningReport report)
    {
        var kept = protection.Marks;
        // Rows are found and tied together by these; what they hold must stand in the open.
        if (entity.Key.Contains(field.Name) || field.Reference is not null)
            kept &= ~(ProtectionMarks.Encrypted | ProtectionMarks.Masked | ProtectionMarks.NeverReturned);
        // Nor can states be, which conditions and moves compare, nor what others point at.
        if (field.Type is EnumType or ScalarType { Kind: ScalarKind.Boolean } || pointedAt.Contains((entity.Name, field.Name)) || entity.Indexes.Any(index => index.UniqueWhere?.Fields().Contains(field.Name) == true))
            kept &= ~ProtectionMarks.Encrypted;
        if (protection.Has(ProtectionMarks.Encrypted) && (kept & ProtectionMarks.Encrypted) == 0 && !field.IsPassword)
            report.Add(UnencryptableField.At(entity, field, protection.Origin));
        if (field.IsPassword)
            kept &= ~(ProtectionMarks.Encrypted | ProtectionMarks.Masked);
        // Of a number there is no part that could be shown.
        if (protection.Whole is { } whole && protection.Has(ProtectionMarks.Masked) && field.Type is not ScalarType { Kind: ScalarKind.Text })
            return With(entity, field with { Readers = whole, Writers = whole, Inferences = [.. field.Inferences, new($"not seen by others than {whole}", "it is masked for them, and is no text of which a part could be shown", protection.Origin)] }, protection with { Whole = null }, pointedAt, report);
        if (field.Type is not ScalarType { Kind: ScalarKind.Text })
            kept &= ~(ProtectionMarks.Masked | ProtectionMarks.Hashed);
        return kept == ProtectionMarks.None ? field : field with { Protection = protection with { Marks = kept }, Inferences = [.. field.Inferences, new((protection with { Marks = kept }).Words, "the document says so", protection.Origin)] };
    }
}
