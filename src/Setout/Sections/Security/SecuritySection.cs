using Setout.Planning;
using Setout.Sections.Security.Auditing;
using Setout.Sections.Security.Callers;
using Setout.Sections.Security.CrossOrigin;
using Setout.Sections.Security.RateLimits;

namespace Setout.Sections.Security;

/// <summary>Who one is, what one may, what is protected: as written.</summary>
public sealed record SecuritySection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>Authentication; null if missing.</summary>
    public SectionText? Authentication { get; init; }

    /// <summary>Authorization; null if missing.</summary>
    public SectionText? Authorization { get; init; }

    /// <summary>Data Protection; null if missing.</summary>
    public SectionText? DataProtection { get; init; }

    /// <summary>The table of role by endpoint or entity; null if there is none.</summary>
    public RoleTable? Roles { get; init; }

    /// <summary>How often something may be asked for.</summary>
    public EquatableArray<WrittenRateLimit> RateLimits { get; init; }

    /// <summary>What is said of pages of other origins that may call, in order.</summary>
    public EquatableArray<StatedOrigins> Origins { get; init; }

    /// <summary>What is said of how large requests may be, and how long they may take.</summary>
    public PlannedBounds Bounds { get; init; } = new();

    /// <summary>What is said of encrypted requests; null if nothing is.</summary>
    public PlannedTls? Tls { get; init; }

    /// <summary>At which age, in days, keys that tokens are signed with are replaced; null if nothing is said.</summary>
    public Written<int>? SigningKeyDays { get; init; }

    /// <summary>After how many wrong passwords nobody may try on; null if nothing is said.</summary>
    public StatedLockout? Lockout { get; init; }

    /// <summary>What is said of keys that callers bring; null if nothing is.</summary>
    public StatedApiKeys? ApiKeys { get; init; }

    /// <summary>The table of role by field; null if there is none.</summary>
    public RoleTable? FieldRoles { get; init; }

    /// <summary>What is said of how long data is kept, in order.</summary>
    internal EquatableArray<StatedRetention> Retention { get; init; }

    /// <summary>What is said of an audit log, in order.</summary>
    internal EquatableArray<StatedAudit> Audit { get; init; }
}

/// <summary>A table with a column for each role.</summary>
/// <param name="Roles">The column heads.</param>
/// <param name="Rows">What each may.</param>
/// <param name="Span">The table.</param>
public sealed record RoleTable(EquatableArray<Written<string>> Roles, EquatableArray<RoleTableRow> Rows, SourceSpan Span);

/// <summary>What each role may with one subject. <paramref name="Grants"/> are in the order of the roles; a missing cell is empty.</summary>
public sealed record RoleTableRow(Written<string> Subject, EquatableArray<Written<string>> Grants);
