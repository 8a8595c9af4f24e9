using Setout.Planning;
using Setout.Sections.Security.Auditing;

namespace Setout.Sections.Security.Planning.Auditing;

/// <summary>What a statement of retention is about.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Fields">Those of its fields that are named; none where the rows are meant.</param>
internal sealed record RetentionSubject(PlannedEntity Entity, List<PlannedField> Fields);

/// <summary>Finds what the words of a statement name: entities, fields of them, personal data, everything.</summary>
/// <param name="entities">Those of the design.</param>
/// <param name="account">The entity that keeps the accounts; null for none.</param>
internal sealed class RetentionSubjects(IReadOnlyList<PlannedEntity> entities, string? account)
{
    private readonly EntityIndex index = new(entities);

    public EntityIndex Index => index;

    /// <summary>Whether it speaks of what tells of persons, rather than of rows.</summary>
    public static bool IsOfPersons(StatedRetention stated) => stated.Subject.Any(word => word.Value is "pii" or "personal" or "personally");

    /// <summary>What is named, in order; none where nothing of it is known.</summary>
    public List<RetentionSubject> Of(StatedRetention stated)
    {
        var fields = stated.Subject.Select(word => FieldOf(word.Value)).OfType<FieldMention>().ToList();
        if (fields.Count > 0)
            return [.. fields.GroupBy(each => each.Entity.Name).Select(group => new RetentionSubject(group.First().Entity, [.. group.Select(each => each.Field).Distinct()]))];
        var named = Named(stated.Subject);
        if (stated.IsOfNoRows)
            named.RemoveAll(entity => !RetentionWords.IsOfNoRows(Names.Words(entity.Name)[^1].ToLowerInvariant()));
        if (named.Count > 0)
            return named.ConvertAll(entity => new RetentionSubject(entity, []));
        if (stated.IsOfNoRows)
            return [];
        if (IsOfPersons(stated))
            return [.. entities.Where(entity => Anonymising.FieldsOf(entity).Any()).Select(entity => new RetentionSubject(entity, []))];
        // Of rows that were deleted before it is enough to say that they are rows.
        return stated.From == "deletion" && stated.Subject.All(word => word.Value is "records" or "rows" or "data" or "entities" or "entries" or "items" or "objects" or "resources" or "are" or "is" or "be" or "will" or "permanently" or "and" or "all" or "records'" or "automatically" or "then" or "must" or "hard" or "physically" or "get" or "finally" or "soft")
            ? [.. InOrderOfDeletion().Select(entity => new RetentionSubject(entity, []))] : [];
    }

    private FieldMention? FieldOf(string word) =>
        word.LastIndexOf('.') is > 0 and var dot && index.Find(word[..dot]) is { } owner && owner.NamedFields.FirstOrDefault(field => Names.Same(field.Name, word[(dot + 1)..])) is { } field ? new(owner, field) : null;

    /// <summary>The first entity, and those that are listed with it. Of two beside each other the last one is meant: <c>user orders</c> are orders.</summary>
    private List<PlannedEntity> Named(EquatableArray<Written<string>> words)
    {
        var found = new List<PlannedEntity>();
        for (var at = 0; at < words.Count; at++)
        {
            if (Longest(words, at) is not (var length and > 0, { } entity))
            {
                if (found.Count > 0 && words[at].Value is not ("and" or "or"))
                    break;
                continue;
            }
            if (found.Count > 0 && IsBeside(words[at - 1], words[at]))
                found.RemoveAt(found.Count - 1);
            if (!found.Contains(entity))
                found.Add(entity);
            at += length - 1;
        }
        return found;
    }

    /// <summary>The entity whose name most words from here on spell: <c>price snapshots</c>.</summary>
    private (int Length, PlannedEntity? Entity) Longest(EquatableArray<Written<string>> words, int at)
    {
        for (var length = Math.Min(3, words.Count - at); length > 0; length--)
            if (index.Find(string.Join('_', words.Skip(at).Take(length).Select(word => word.Value))) is { } entity)
                return (length, entity);
        return account is not null && words[at].Value is "account" or "accounts" ? (1, index.Find(account)) : default;
    }

    private static bool IsBeside(Written<string> before, Written<string> word) =>
        before.Span.IsWritten && word.Span.IsWritten && before.Span.End <= word.Span.Start && string.IsNullOrWhiteSpace(before.Span.Source!.Content[before.Span.End..word.Span.Start]);

    /// <summary>Rows that point at others before those, which they would hold.</summary>
    private List<PlannedEntity> InOrderOfDeletion()
    {
        var (ordered, seen) = (new List<PlannedEntity>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entity in entities)
            Visit(entity, ordered, seen);
        return ordered;
    }

    private void Visit(PlannedEntity entity, List<PlannedEntity> ordered, HashSet<string> seen)
    {
        if (!seen.Add(entity.Name))
            return;
        foreach (var pointing in entities.Where(each => each.Fields.Any(field => field.Reference?.Entity == entity.Name)))
            Visit(pointing, ordered, seen);
        ordered.Add(entity);
    }
}
