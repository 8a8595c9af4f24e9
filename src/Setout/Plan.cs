using Setout.Diagnostics;
using Setout.Planning;

namespace Setout;

/// <summary>
/// What a design means: every reference resolved, every endpoint bound to the way it is answered, every inference with its
/// reason. Immutable, independent of any database.
/// </summary>
/// <param name="Title">The design's title; "API" if it has none.</param>
/// <param name="Summary">The first paragraph of the overview; may be empty.</param>
public sealed record Plan(string Title, string Summary)
{
    /// <summary>What is stored, in order of the document, inferred ones last.</summary>
    public EquatableArray<PlannedEntity> Entities { get; init; }

    /// <summary>What is served, in order of the document, inferred ones last. Each (method, path) once.</summary>
    public EquatableArray<PlannedEndpoint> Endpoints { get; init; }

    /// <summary>The accounts by which callers are recognised; null where none are kept.</summary>
    public PlannedAccounts? Accounts { get; init; }

    /// <summary>How callers are recognised by tokens of others; null where none needs to be, or accounts are kept.</summary>
    public PlannedIssuer? Issuer { get; init; }

    /// <summary>Whose rows the accounts of callers are; null where callers have none.</summary>
    public string? AccountEntity => Accounts?.Entity ?? (Issuer is { Entity.Length: > 0 } issuer ? issuer.Entity : null);

    /// <summary>The keys that callers bring; null where they bring none.</summary>
    public PlannedApiKeys? ApiKeys { get; init; }

    /// <summary>How often what may be asked for.</summary>
    public EquatableArray<PlannedRateLimit> RateLimits { get; init; }

    /// <summary>Which pages of other origins may call; null for none.</summary>
    public PlannedCors? Cors { get; init; }

    /// <summary>That requests come encrypted; null where nothing is said.</summary>
    public PlannedTls? Tls { get; init; }

    /// <summary>How large requests may be, and how long they may take.</summary>
    public PlannedBounds Bounds { get; init; } = new();

    /// <summary>The roles of callers; null where the design names none.</summary>
    public PlannedRoles? Roles { get; init; }

    /// <summary>What is deleted when, in order of the document.</summary>
    public EquatableArray<PlannedRetention> Retention { get; init; }

    /// <summary>What is written into the audit log; null where the design asks for none.</summary>
    public PlannedAudit? Audit { get; init; }

    /// <summary>Whether it is decided who may call which endpoint; else everybody may call all.</summary>
    public bool KnowsCallers => Endpoints.Any(endpoint => endpoint.Access is not null);

    /// <summary>Whether the design states how callers are recognised. If not, it is served on loopback only.</summary>
    public bool StatesAuthentication { get; init; }

    /// <summary>The entity of a name; the plan never names one that is not in it.</summary>
    public PlannedEntity Entity(string name) => Entities.First(entity => entity.Name == name);
}

/// <summary>What planning gives: always a plan of what could be understood, and what was wrong on the way.</summary>
public sealed record PlanResult(Plan Plan, EquatableArray<Diagnostic> Diagnostics);

/// <summary>Something that is not written and was concluded.</summary>
/// <param name="What">The conclusion: <c>status 201</c>, <c>binds to Order</c>.</param>
/// <param name="Reason">Why: <c>POST creates and no success status is stated</c>.</param>
/// <param name="Span">The text it was concluded from.</param>
public sealed record Inference(string What, string Reason, SourceSpan Span);
