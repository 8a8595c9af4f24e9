using Setout.Planning;
using Setout.Sections.Security.Auditing;

namespace Setout.Sections.Security.Planning.Auditing;

/// <summary>Of which entities reads are recorded, and whether of certain fields only: <c>Access to sensitive fields is logged</c>, <c>Every read of Patient.ssn is recorded</c>.</summary>
internal sealed class AuditedReads(IReadOnlyList<PlannedEntity> entities)
{
    private const ProtectionMarks Protected = ProtectionMarks.Personal | ProtectionMarks.Sensitive | ProtectionMarks.Secret | ProtectionMarks.Encrypted;

    // An entity with no fields is recorded whichever of its fields is read.
    private readonly Dictionary<string, SortedSet<string>> fields = new(StringComparer.Ordinal);

    public bool Has(string entity) => fields.ContainsKey(entity);

    public bool IsWhole(string entity) => fields.TryGetValue(entity, out var known) && known.Count == 0;

    public EquatableArray<string> FieldsOf(string entity) => fields.TryGetValue(entity, out var known) ? entities.First(each => each.Name == entity).Fields.Select(field => field.Name).Where(known.Contains).ToEquatableArray() : [];

    /// <param name="stated">The sentence.</param>
    /// <param name="about">The entities that it names, or all.</param>
    /// <param name="isOfAll">Whether it names none.</param>
    public void Add(StatedAudit stated, List<string> about, bool isOfAll)
    {
        var named = stated.Nouns.Where(noun => noun.Value.Contains('.', StringComparison.Ordinal)).Select(noun => noun.Value).ToList();
        var meant = about.ConvertAll(name => (Name: name, Fields: Of(entities.First(entity => entity.Name == name), named, isOfAll && stated.IsOfProtected)));
        // Where no field is marked, whole rows are meant.
        var areMarked = isOfAll && stated.IsOfProtected && meant.Exists(each => each.Fields.Count > 0);
        foreach (var (name, only) in meant)
            if (!areMarked || only.Count > 0)
                Add(name, only);
    }

    /// <summary>The entity whose field a noun names: <c>patient.ssn</c>.</summary>
    public static PlannedEntity? OwnerOf(string noun, EntityIndex index) =>
        noun.LastIndexOf('.') is > 0 and var dot && index.Find(noun[..dot]) is { } owner && Field(owner, noun[(dot + 1)..]) is not null ? owner : null;

    private void Add(string entity, List<string> only)
    {
        if (!fields.TryGetValue(entity, out var known))
            fields.Add(entity, new(only, StringComparer.Ordinal));
        else if (only.Count == 0)
            known.Clear();
        else if (known.Count > 0)
            known.UnionWith(only);
    }

    private static List<string> Of(PlannedEntity entity, List<string> named, bool isOfProtected) => isOfProtected
        ? [.. entity.NamedFields.Where(field => ((field.Protection?.Marks ?? ProtectionMarks.None) & Protected) != 0).Select(field => field.Name)]
        : [.. named.Where(noun => Names.Same(noun[..noun.LastIndexOf('.')], entity.Name) || Names.Same(noun[..noun.LastIndexOf('.')], entity.Table)).Select(noun => Field(entity, noun[(noun.LastIndexOf('.') + 1)..])).OfType<string>()];

    private static string? Field(PlannedEntity entity, string name) => entity.NamedFields.FirstOrDefault(field => Names.Same(field.Name, name))?.Name;
}
