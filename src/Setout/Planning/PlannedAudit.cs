namespace Setout.Planning;

/// <summary>What is written into the audit log.</summary>
/// <param name="Entities">The entities whose rows it is about, each once, in their order.</param>
/// <param name="Origin">The first text that asks for it.</param>
public sealed record PlannedAudit(EquatableArray<AuditedEntity> Entities, SourceSpan Origin)
{
    /// <summary>Whether sign-ins are in it, those that failed too.</summary>
    public bool SignIns { get; init; }

    /// <summary>Whether it has what was refused to callers.</summary>
    public bool Refusals { get; init; }

    /// <summary>How long its entries are kept; null for ever.</summary>
    public Period? Kept { get; init; }

    /// <summary>What is not written, and was concluded.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>Whether any read is in it.</summary>
    public bool HasReads => Entities.Any(entity => entity.Reads);

    /// <summary>Whether any count is in it.</summary>
    public bool HasCounts => Entities.Any(entity => entity.Counts);

    /// <summary>What of an entity is in it; null for nothing.</summary>
    public AuditedEntity? Of(string entity)
    {
        foreach (var audited in Entities)
            if (audited.Name == entity)
                return audited;
        return null;
    }

    /// <summary>In words: <c>changes of Order; reads of Patient; kept for 3 years</c>.</summary>
    public override string ToString() => string.Join("; ", Parts());

    private IEnumerable<string> Parts()
    {
        foreach (var group in Entities.Where(entity => entity.Changes).GroupBy(entity => entity.By, StringComparer.Ordinal))
            yield return $"changes of {string.Join(", ", group.Select(entity => entity.Name))}{(group.Key.Length > 0 ? $" by {group.Key}" : "")}";
        if (HasReads)
            yield return $"reads of {string.Join(", ", Entities.Where(entity => entity.Reads).Select(entity => entity.OfReads))}";
        if (HasCounts)
            yield return $"counts of {string.Join(", ", Entities.Where(entity => entity.Counts).Select(entity => entity.Name))}";
        if (SignIns)
            yield return "sign-ins";
        if (Refusals)
            yield return "refusals";
        yield return Kept is { } period ? $"kept for {period}" : "kept for ever";
    }
}

/// <summary>What of an entity is in the audit log.</summary>
/// <param name="Name">The entity.</param>
/// <param name="Changes">Whether each change of a row is.</param>
/// <param name="Reads">Whether each read of a row is.</param>
/// <param name="By">The role whose changes are; empty for those of everybody.</param>
public sealed record AuditedEntity(string Name, bool Changes, bool Reads, string By)
{
    /// <summary>Whether each answer with numbers of its rows, or sums over them, is.</summary>
    public bool Counts { get; init; }

    /// <summary>The fields of which a read is recorded; empty where it is recorded of whichever.</summary>
    public EquatableArray<string> ReadFields { get; init; }

    /// <summary>Whether an answer with these fields is a read of it.</summary>
    public bool IsReadBy(IEnumerable<string> fields) => Reads && (ReadFields.IsEmpty || fields.Any(ReadFields.Contains));

    /// <summary>Its name, with the fields whose reads are recorded.</summary>
    public string OfReads => ReadFields.IsEmpty ? Name : $"{Name} ({string.Join(", ", ReadFields)})";
}
