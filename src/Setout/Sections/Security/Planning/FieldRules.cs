using Setout.Planning;
using Setout.Sections.Security.Planning.Protection;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning;

/// <summary>
/// Who sees and who sets which field: by the table of fields, by sentences of Authorization and Data Protection, by the remark at the
/// field. Whoever may not see a field does not set it either, where nothing else says who does.
/// </summary>
internal sealed class FieldRules
{
    private static readonly HashSet<string> NoActions = [];

    private readonly MarkedFields mentions;
    private readonly RoleWords roles;
    private readonly PlanningReport report;
    private readonly Dictionary<(string Entity, string Field, bool Writes), FieldAudience> audiences = [];
    private readonly HashSet<int> read = [];

    public FieldRules(Design design, IReadOnlyList<PlannedEntity> entities, RoleWords roles, PlanningReport report)
    {
        (mentions, this.roles, this.report) = (new(entities), roles, report);
        ReadStatements(design.Security.Authorization, mustSayOnly: false);
        ReadStatements(design.Security.DataProtection, mustSayOnly: true);
        foreach (var entity in entities)
            foreach (var field in entity.NamedFields)
                ReadRemark(new(entity, field));
        if (design.Security.FieldRoles is { } table)
            ReadTable(table);
    }

    /// <summary>Whether a statement was about fields.</summary>
    public bool IsRead(SourceSpan statement) => read.Contains(statement.Start);

    /// <summary>Statements of Authorization about fields that name nobody who is known.</summary>
    public List<SourceSpan> Unread { get; } = [];

    /// <summary>The entities with who sees and sets their fields.</summary>
    public void Apply(List<PlannedEntity> entities)
    {
        var masked = entities.Where(entity => entity.Fields.Any(field => field.Protection?.Whole is not null)).Select(entity => entity.Name);
        foreach (var changed in audiences.Keys.Select(key => key.Entity).Union(masked).ToList())
        {
            var at = entities.FindIndex(entity => entity.Name == changed);
            entities[at] = entities[at] with { Fields = entities[at].Fields.Select(field => Guarded(changed, field)).ToEquatableArray() };
        }
    }

    private PlannedField Guarded(string entity, PlannedField field)
    {
        var readers = audiences.GetValueOrDefault((entity, field.Name, false));
        var writers = audiences.GetValueOrDefault((entity, field.Name, true));
        if (field.Protection?.Whole is { } whole)
            field = field with { Protection = field.Protection with { Whole = WithSeniors(whole) } };
        return readers is null && writers is null ? field : field with { Readers = WithSeniors(readers) ?? field.Readers, Writers = WithSeniors(writers ?? readers) ?? field.Writers };
    }

    private FieldAudience? WithSeniors(FieldAudience? audience) =>
        audience is null || audience.Only.IsEmpty ? audience : audience with { Only = roles.Ranks!.WithSeniors(audience.Only).ToEquatableArray() };

    private void ReadStatements(SectionText? section, bool mustSayOnly)
    {
        if (section is not { NotApplicable: null })
            return;
        foreach (var statement in section.Statements)
            ReadStatement(statement, mustSayOnly);
    }

    private void ReadStatement(Statement statement, bool mustSayOnly)
    {
        foreach (var child in statement.Children)
            ReadStatement(child, mustSayOnly);
        var (fields, text) = mentions.In(statement.Text);
        if (fields.Count == 0 || FieldPhrase.Read(text) is not { } phrase || mustSayOnly && !phrase.IsOnly && !phrase.IsRefused
            || fields.TrueForAll(field => field.Field.IsMasked) && MaskPhrases.IsOfParts(statement.Text.Plain))
            return;
        if (RolePhrase.Read(phrase.Who, roles, mayBeNew: !mustSayOnly && (phrase.IsOnly || phrase.IsRefused)) is { Count: > 0 } who && !(phrase.IsRefused && who.Contains(PlannedGrant.SignedIn)))
            foreach (var field in fields)
                Add(field, phrase, who, statement.Span);
        else if (mustSayOnly)
            return;
        else
            Unread.Add(statement.Span);
        read.Add(statement.Span.Start);
    }

    /// <summary><c>salary: decimal (visible to admins only)</c>, <c>(admin only)</c></summary>
    private void ReadRemark(FieldMention field)
    {
        foreach (var piece in field.Field.Description.Split([';', '.', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var phrase = piece.EndsWith(" only", StringComparison.OrdinalIgnoreCase) && !piece.Contains(" to ", StringComparison.Ordinal) && !piece.Contains(" by ", StringComparison.Ordinal) && !piece.Contains(" for ", StringComparison.Ordinal)
                ? new FieldPhrase(true, false, piece[..^5], false, true)
                : FieldPhrase.Read($"{MarkedFields.Mark} {piece}");
            if (phrase is { IsOnly: true } or { IsRefused: true } && RolePhrase.Read(phrase.Who, roles) is { Count: > 0 } who && !who.Contains(PlannedGrant.SignedIn))
                Add(field, phrase, who, field.Field.Origin);
        }
    }

    private void ReadTable(RoleTable table)
    {
        var heads = table.Roles.Select(head => roles.Who(head.Value)).ToList();
        foreach (var row in table.Rows)
        {
            if (mentions.Find(row.Subject.Value.Trim('`', '*', ' '), isName: true) is not { } field)
            {
                report.Add(GrantWithoutSubject.OfField(row.Subject));
                continue;
            }
            var (readers, writers) = (new List<string>(), new List<string>());
            for (var column = 0; column < row.Grants.Count; column++)
                if (heads[column] is { } role)
                {
                    var deeds = DeedsOf(row.Grants[column]);
                    if ((deeds & Deed.Read) != 0)
                        readers.Add(role);
                    if ((deeds & (Deed.Create | Deed.Update)) != 0)
                        writers.Add(role);
                }
            audiences[KeyOf(field, false)] = new(readers.DefaultIfEmpty(FieldAudience.Nobody).ToEquatableArray(), [], row.Subject.Span);
            audiences[KeyOf(field, true)] = new(writers.DefaultIfEmpty(FieldAudience.Nobody).ToEquatableArray(), [], row.Subject.Span);
        }
    }

    /// <summary>What a cell grants; nothing where it is not understood, or is about own rows: a field is seen in all or in none.</summary>
    private Deed DeedsOf(Written<string> cell)
    {
        // Who sees a part of it sees it, and sets none of it.
        if (MaskedCells.ShownBy(cell.Value) is not null)
            return Deed.Read;
        var phrase = GrantPhrases.Read(cell.Value.Replace("hidden", "-", StringComparison.OrdinalIgnoreCase), false, NoActions);
        var unread = phrase.Unread ?? (phrase.Parts.Any(part => part.IsOwn) ? "own" : null);
        if (unread is null)
            return phrase.Parts.Aggregate(Deed.None, (deeds, part) => deeds | part.Deeds);
        report.Add(UnreadGrant.At(cell.Span, unread));
        return Deed.None;
    }

    private void Add(FieldMention field, FieldPhrase phrase, List<string> who, SourceSpan origin)
    {
        if (phrase.Reads)
            Add(KeyOf(field, false), phrase.IsRefused, who, origin);
        if (phrase.Writes)
            Add(KeyOf(field, true), phrase.IsRefused, who, origin);
    }

    private void Add((string, string, bool) key, bool isRefused, List<string> who, SourceSpan origin)
    {
        var known = audiences.GetValueOrDefault(key) ?? new([], [], origin);
        audiences[key] = isRefused ? known with { Except = known.Except.Union(who).ToEquatableArray() } : known with { Only = known.Only.Union(who).ToEquatableArray() };
    }

    private static (string, string, bool) KeyOf(FieldMention field, bool writes) => (field.Entity.Name, field.Field.Name, writes);
}
