using Setout.Planning;
using Setout.Sections.Security.Auditing;
using Setout.Sections.Security.Rules;
using Setout.Types;

namespace Setout.Sections.Security.Planning.Auditing;

/// <summary>From what is said of how long data is kept to what is deleted when.</summary>
internal sealed class RetentionPlanner(IReadOnlyList<PlannedEntity> entities, string? account, PlanningReport report)
{
    private static readonly HashSet<string> Inactivity = new(StringComparer.Ordinal) { "inactivity", "activity", "login", "sign-in", "use", "access" };

    private readonly RetentionSubjects subjects = new(entities, account);

    public static EquatableArray<PlannedRetention> Plan(EquatableArray<StatedRetention> stated, IReadOnlyList<PlannedEntity> entities, string? account, PlanningReport report)
    {
        if (stated.IsEmpty)
            return [];
        var planner = new RetentionPlanner(entities, account, report);
        return stated.SelectMany(planner.Plan).ToEquatableArray();
    }

    private List<PlannedRetention> Plan(StatedRetention stated)
    {
        var found = subjects.Of(stated);
        if (found.Count == 0 && stated.IsOfNoRows)
            return [];
        if (found.Count == 0)
            report.Add(RetentionSubjects.IsOfPersons(stated) ? UnanonymisedField.NothingMarked(stated.Origin) : UnenforcedRetention.Unknown(stated.Origin));
        else if (stated.End is RetentionEnd.MayGo or RetentionEnd.Archived)
            report.Add(stated.End == RetentionEnd.MayGo ? UnenforcedRetention.Least(stated.Origin) : UnenforcedRetention.Archived(stated.Origin));
        else
            return Rules(stated, found);
        return [];
    }

    /// <summary>A rule for each; those without a date are named only where it is they that were spoken of.</summary>
    private List<PlannedRetention> Rules(StatedRetention stated, List<RetentionSubject> found)
    {
        var rules = new List<PlannedRetention>();
        RetentionSubject? undated = null;
        foreach (var subject in found)
            foreach (var plain in Plain(stated, subject))
                if (Counted(plain, subject.Entity, stated) is { } counted)
                    rules.Add(counted);
                else
                    undated ??= subject;
        if (undated is not null && (rules.Count == 0 || stated.From != "deletion"))
            report.Add(UnenforcedRetention.Undated(stated.Origin, undated.Entity.Name));
        return rules;
    }

    private List<PlannedRetention> Plain(StatedRetention stated, RetentionSubject subject)
    {
        var rule = new PlannedRetention(subject.Entity.Name, RetentionAction.Delete, stated.Period, stated.Origin);
        var personal = Anonymising.FieldsOf(subject.Entity).ToList();
        if (stated.End == RetentionEnd.Anonymised || subject.Fields.Count == 0 && personal.Count > 0 && RetentionSubjects.IsOfPersons(stated))
        {
            if (subject.Fields.Count + personal.Count == 0)
                report.Add(UnanonymisedField.NoneMarked(stated.Origin, subject.Entity.Name));
            var fields = Anonymising.Of(subject.Entity, subject.Fields.Count > 0 ? subject.Fields : personal, stated.Origin, report);
            return fields.IsEmpty ? [] : [rule with { Action = RetentionAction.Anonymise, Fields = fields }];
        }
        return subject.Fields.Count == 0 ? [rule] : [.. subject.Fields.Where(field => IsClearable(stated, subject.Entity, field)).Select(field => rule with { Action = RetentionAction.Clear, Field = field.Name })];
    }

    private bool IsClearable(StatedRetention stated, PlannedEntity entity, PlannedField field)
    {
        if (field.IsNullable && !entity.Key.Contains(field.Name))
            return true;
        report.Add(UnenforcedRetention.Needed(stated.Origin, $"{entity.Name}.{field.Name}"));
        return false;
    }

    private PlannedRetention? Counted(PlannedRetention plain, PlannedEntity entity, StatedRetention stated)
    {
        if (stated.From.Length == 0)
            return Own(plain, entity, CreationOf(entity), "nothing is said of when the time begins, and this is when the row came", stated.Origin);
        if (DateNamed(entity, stated.From) is { } named)
            return plain with { Since = named };
        // What is deleted for good when it is deleted leaves nothing behind.
        if (stated.From == "deletion")
            return null;
        if (Inactivity.Contains(stated.From))
            return Own(plain, entity, ActivityOf(entity), "it tells of the last activity", stated.Origin);
        return stated.From is "creation" or "created" ? Own(plain, entity, CreationOf(entity), "this is when the row came", stated.Origin) : Related(plain, entity, stated);
    }

    private static PlannedRetention? Own(PlannedRetention plain, PlannedEntity entity, string? field, string reason, SourceSpan origin) =>
        field is null ? null : plain with { Since = field, Inferences = [new Inference($"counted from {entity.Name}.{field}", reason, origin)] };

    private PlannedRetention? Related(PlannedRetention plain, PlannedEntity entity, StatedRetention stated)
    {
        var pointing = entities.SelectMany(each => each.Fields.Where(field => field.Reference?.Entity == entity.Name).Select(field => (Entity: each, Field: field))).Where(each => each.Entity.Name != entity.Name).ToList();
        var named = pointing.FindAll(each => subjects.Index.Find(stated.From)?.Name == each.Entity.Name);
        var meant = named.Count > 0 ? named : pointing;
        if (meant is not [var only] || (DateOf(only.Entity) ?? CreationOf(only.Entity)) is not { } date)
            return null;
        var own = CreationOf(entity) is { } created && Kind(entity.Field(created)) == Kind(only.Entity.Field(date)) ? created : "";
        List<Inference> inferences = [new($"counted from the last {only.Entity.Name}.{date}", named.Count > 0 ? "it is when one takes place or came" : $"nothing else points at {entity.Name} that `{stated.From}` could be", stated.Origin)];
        if (own.Length > 0)
            inferences.Add(new($"without any {only.Entity.Name}, counted from {entity.Name}.{own}", "there is no last one then", stated.Origin));
        return plain with { Since = own, Last = new(only.Entity.Name, only.Field.Name, date), WithRelated = stated.IsOfData && plain.Action == RetentionAction.Delete, Inferences = inferences.ToEquatableArray() };
    }

    private static string? DateNamed(PlannedEntity entity, string word) =>
        entity.NamedFields.FirstOrDefault(field => IsDate(field) && (Names.Same(field.Name, word) || Names.Words(field.Name) is [.., "at" or "on" or "date"] words && Names.Same(string.Concat(words.Take(words.Count - 1)), word)))?.Name
        ?? (word is "deletion" ? entity.NamedFields.FirstOrDefault(field => IsDate(field) && Names.Key(field.Name) is "deletedat" or "deleted" or "deletedon" or "deletiondate" or "removedat")?.Name : word is "update" or "change" ? entity.NamedFields.FirstOrDefault(field => IsDate(field) && field.Writer == FieldWriter.Updated)?.Name : null);

    private static string? CreationOf(PlannedEntity entity) =>
        (entity.NamedFields.FirstOrDefault(field => IsDate(field) && field.Writer == FieldWriter.Created)
        ?? entity.NamedFields.FirstOrDefault(field => IsDate(field) && Names.Key(field.Name) is "createdat" or "created" or "creationdate")
        ?? entity.NamedFields.FirstOrDefault(field => IsDate(field) && field.Default is NowDefault && field.Writer != FieldWriter.Updated))?.Name;

    private static string? ActivityOf(PlannedEntity entity) =>
        (entity.NamedFields.FirstOrDefault(field => IsDate(field) && Names.Words(field.Name) is ["last", ..])
        ?? entity.NamedFields.FirstOrDefault(field => IsDate(field) && field.Writer == FieldWriter.Updated))?.Name;

    /// <summary>The date that a row is about, rather than the one on which it came.</summary>
    private static string? DateOf(PlannedEntity entity) => entity.NamedFields.Where(field => IsDate(field) && field is { Writer: FieldWriter.Caller, IsNullable: false, Default: null }).ToList() is [var only] ? only.Name : null;

    private static bool IsDate(PlannedField field) => !field.IsEncrypted && field.Type is ScalarType { Kind: ScalarKind.Instant or ScalarKind.Date };

    private static ScalarKind Kind(PlannedField field) => ((ScalarType)field.Type).Kind;
}
