using Setout.Planning;

namespace Setout.Sections.Security.Auditing;

/// <summary>What is to be recorded.</summary>
[Flags]
internal enum AuditDeeds
{
    None = 0,
    Changes = 1,
    Reads = 2,
    SignIns = 4,
    Refusals = 8,
    Counts = 16,
}

/// <summary>What a sentence says of an audit log, as written.</summary>
/// <param name="Origin">The sentence.</param>
/// <param name="Deeds">What is recorded; at least one.</param>
internal sealed record StatedAudit(SourceSpan Origin, AuditDeeds Deeds)
{
    /// <summary>Of what; empty where nothing is named.</summary>
    public EquatableArray<Written<string>> Nouns { get; init; }

    /// <summary>Whether it is about what is marked as personal or sensitive, rather than about whole rows.</summary>
    public bool IsOfProtected { get; init; }

    /// <summary>Whose deeds; empty for everybody's.</summary>
    public string By { get; init; } = "";

    /// <summary>How long entries are kept; null where nothing is said of that.</summary>
    public Period? Kept { get; init; }
}
