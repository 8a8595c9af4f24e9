using Setout.Planning;
using Setout.Sections.Security.Auditing;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning.Auditing;

/// <summary>From what is said of an audit log to what is written into it.</summary>
internal static class AuditPlanner
{
    /// <summary>The audit log; null where the design asks for none.</summary>
    public static PlannedAudit? Plan(EquatableArray<StatedAudit> stated, IReadOnlyList<PlannedEntity> entities, PlannedRoles? roles, PlanningReport report)
    {
        if (stated.IsEmpty)
            return null;
        var index = new EntityIndex(entities);
        var (changes, reads, counts) = (new Dictionary<string, string>(StringComparer.Ordinal), new AuditedReads(entities), new HashSet<string>(StringComparer.Ordinal));
        var (deeds, inferences) = (AuditDeeds.None, new List<Inference>());
        foreach (var each in stated)
        {
            var named = Named(each, index, report);
            if (named is { Count: 0 })
                continue;
            deeds |= each.Deeds & (AuditDeeds.SignIns | AuditDeeds.Refusals);
            var about = named ?? [.. entities.Where(entity => !IsLog(entity)).Select(entity => entity.Name)];
            if ((each.Deeds & AuditDeeds.Reads) != 0)
                reads.Add(each, about, named is null);
            if ((each.Deeds & AuditDeeds.Counts) != 0)
                counts.UnionWith(about.Where(reads.IsWhole));
            if ((each.Deeds & AuditDeeds.Changes) != 0)
                AddChanges(about, each.By.Length > 0 ? roles?.Find(each.By) ?? "" : "", changes);
            if (named is null && (each.Deeds & AuditDeeds.Changes) != 0 || named is null && (each.Deeds & AuditDeeds.Reads) != 0 && about.Exists(reads.IsWhole))
                inferences.Add(new("it is about every entity", "no entity is named for it", each.Origin));
        }
        var audited = entities.Where(entity => changes.ContainsKey(entity.Name) || reads.Has(entity.Name))
            .Select(entity => new AuditedEntity(entity.Name, changes.ContainsKey(entity.Name), reads.Has(entity.Name), changes.GetValueOrDefault(entity.Name, "")) { Counts = counts.Contains(entity.Name), ReadFields = reads.FieldsOf(entity.Name) }).ToEquatableArray();
        if (audited.IsEmpty && deeds == AuditDeeds.None)
            return null;
        var kept = stated.Select(each => each.Kept).OfType<Period>().OrderBy(period => period.Before(DateTime.MaxValue)).ToList();
        if (kept.Count == 0)
            inferences.Add(new("entries are kept for ever", "nothing is said of how long", stated[0].Origin));
        else if (kept.Distinct().Count() > 1)
            inferences.Add(new($"entries are kept for {kept[0]}", "several times are stated for the one chain of entries, and the longest counts", stated[0].Origin));
        return new(audited, stated[0].Origin)
        {
            SignIns = (deeds & AuditDeeds.SignIns) != 0,
            Refusals = (deeds & AuditDeeds.Refusals) != 0,
            Kept = kept.Count > 0 ? kept[0] : null,
            Inferences = inferences.ToEquatableArray(),
        };
    }

    /// <summary>The entities that a sentence names; null where it names none, so that all are meant; none where it names what is not there.</summary>
    private static List<string>? Named(StatedAudit stated, EntityIndex index, PlanningReport report)
    {
        if (stated.Nouns.IsEmpty)
            return null;
        var found = new List<string>();
        foreach (var noun in stated.Nouns)
            if ((index.FindNoun(noun.Value) ?? AuditedReads.OwnerOf(noun.Value, index)) is { } entity)
                found.Add(entity.Name);
            else
                report.Add(AuditWithoutSubject.At(noun));
        return found;
    }

    /// <summary>Where everybody's changes are recorded, those of a role are too.</summary>
    private static void AddChanges(IEnumerable<string> entities, string role, Dictionary<string, string> changes)
    {
        foreach (var entity in entities)
            changes[entity] = changes.TryGetValue(entity, out var known) && known != role ? "" : role;
    }

    /// <summary>An audit log that the design models itself is not written down a second time.</summary>
    private static bool IsLog(PlannedEntity entity) => Names.Words(entity.Name) is [.., var last] words && (last is "log" or "logs" or "trail" || words.Contains("audit"));
}
