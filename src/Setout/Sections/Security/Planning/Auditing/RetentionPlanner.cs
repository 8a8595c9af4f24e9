using Setout.Planning;
using Setout.Sections.Security.Auditing;
using Setout.Sections.Security.Rules;
using Setout.Types;

namespace Setout.Sections.Security.Planning.Auditing;

/// <summary>From what is said of how long data is kept to what is deleted when.</summary>
internal sealed class RetentionPlanner(IReadOnlyList<PlannedEntity> entities, PlanningReport report)
{
    private static readonly HashSet<string> Inactivity = new(StringComparer.Ordinal) { "inactivity", "activity", "login", "sign-in", "use", "access" };

    private readonly EntityIndex index = new(entities);

    public static EquatableArray<PlannedRetention> Plan(EquatableArray<StatedRetention> stated, IReadOnlyList<PlannedEntity> entities, PlanningReport report)
    {
        if (stated.IsEmpty)
            return [];
        var planner = new RetentionPlanner(entities, report);
        return stated.Select(planner.Plan).OfType<PlannedRetention>().ToEquatableArray();
    }

    private PlannedRetention? Plan(StatedRetention stated)
    {
        var (entity, field) = SubjectOf(stated);
        if (entity is null)
        {
            report.Add(UnenforcedRetention.Unknown(stated.Origin));
            return null;
        }
        if (field is not null && (!field.IsNullable || entity.Key.Contains(field.Name)))
        {
            report.Add(UnenforcedRetention.Needed(stated.Origin, $"{entity.Name}.{field.Name}"));
            return null;
        }
        var plain = new PlannedRetention(entity.Name, field is null ? RetentionAction.Delete : RetentionAction.Clear, stated.Period, stated.Origin) { Field = field?.Name ?? "" };
        if (Counted(plain, entity, stated) is { } counted)
            return counted;
        report.Add(UnenforcedRetention.Undated(stated.Origin, entity.Name));
        return null;
    }

    /// <summary>The first word that names an entity or a field of one.</summary>
    private (PlannedEntity? Entity, PlannedField? Field) SubjectOf(StatedRetention stated)
    {
        foreach (var word in stated.Subject)
        {
            if (word.Value.LastIndexOf('.') is > 0 and var dot && index.Find(word.Value[..dot]) is { } owner
                && owner.NamedFields.FirstOrDefault(field => Names.Same(field.Name, word.Value[(dot + 1)..])) is { } found)
                return (owner, found);
            if (index.Find(word.Value) is { } entity)
                return (entity, null);
        }
        return default;
    }

    private PlannedRetention? Counted(PlannedRetention plain, PlannedEntity entity, StatedRetention stated)
    {
        if (stated.From.Length == 0)
            return Own(plain, entity, CreationOf(entity), "nothing is said of when the time begins, and this is when the row came", stated.Origin);
        if (DateNamed(entity, stated.From) is { } named)
            return plain with { Since = named };
        if (Inactivity.Contains(stated.From))
            return Own(plain, entity, ActivityOf(entity), "it tells of the last activity", stated.Origin);
        return stated.From is "creation" or "created" ? Own(plain, entity, CreationOf(entity), "this is when the row came", stated.Origin) : Related(plain, entity, stated);
    }

    private static PlannedRetention? Own(PlannedRetention plain, PlannedEntity entity, string? field, string reason, SourceSpan origin) =>
        field is null ? null : plain with { Since = field, Inferences = [new Inference($"counted from {entity.Name}.{field}", reason, origin)] };

    private PlannedRetention? Related(PlannedRetention plain, PlannedEntity entity, StatedRetention stated)
    {
        var pointing = entities.SelectMany(each => each.Fields.Where(field => field.Reference?.Entity == entity.Name).Select(field => (Entity: each, Field: field))).Where(each => each.Entity.Name != entity.Name).ToList();
        var named = pointing.FindAll(each => index.Find(stated.From)?.Name == each.Entity.Name);
        var meant = named.Count > 0 ? named : pointing;
        if (meant is not [var only] || (DateOf(only.Entity) ?? CreationOf(only.Entity)) is not { } date)
            return null;
        var own = CreationOf(entity) is { } created && Kind(entity.Field(created)) == Kind(only.Entity.Field(date)) ? created : "";
        List<Inference> inferences = [new($"counted from the last {only.Entity.Name}.{date}", named.Count > 0 ? "it is when one takes place or came" : $"nothing else points at {entity.Name} that `{stated.From}` could be", stated.Origin)];
        if (own.Length > 0)
            inferences.Add(new($"without any {only.Entity.Name}, counted from {entity.Name}.{own}", "there is no last one then", stated.Origin));
        return plain with { Since = own, Last = new(only.Entity.Name, only.Field.Name, date), WithRelated = stated.IsOfData && plain.Field.Length == 0, Inferences = inferences.ToEquatableArray() };
    }

    private static string? DateNamed(PlannedEntity entity, string word) =>
        entity.NamedFields.FirstOrDefault(field => IsDate(field) && (Names.Same(field.Name, word) || Names.Words(field.Name) is [.., "at" or "on" or "date"] words && Names.Same(string.Concat(words.Take(words.Count - 1)), word)))?.Name
        ?? (word is "deletion" ? entity.NamedFields.FirstOrDefault(field => IsDate(field) && Names.Key(field.Name) == "deletedat")?.Name : word is "update" or "change" ? entity.NamedFields.FirstOrDefault(field => IsDate(field) && field.Writer == FieldWriter.Updated)?.Name : null);

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
