namespace Setout.Planning;

/// <summary>How often something may be asked for.</summary>
/// <param name="Requests">How many in one window.</param>
/// <param name="Seconds">The window.</param>
/// <param name="By">Whose requests are counted together.</param>
/// <param name="Origin">The sentence that states it.</param>
public sealed record PlannedRateLimit(int Requests, int Seconds, RateLimitKey By, SourceSpan Origin)
{
    /// <summary>How many may come at once; <see cref="Requests"/> where nothing is stated.</summary>
    public int Burst { get; init; } = Requests;

    /// <summary>The endpoints that it counts, as <c>POST /auth/login</c>, all together; empty for all of the design.</summary>
    public EquatableArray<string> Endpoints { get; init; }

    /// <summary>Whether it counts an endpoint.</summary>
    public bool IsFor(PlannedEndpoint endpoint) => Endpoints.IsEmpty || Endpoints.Contains($"{endpoint.Method} {endpoint.Path}");

    /// <summary>In words: <c>100 in 60 s for each caller: all endpoints</c>.</summary>
    public override string ToString() =>
        $"{Requests} in {Seconds} s{(Burst == Requests ? "" : $", {Burst} at once")} for {(By switch { RateLimitKey.Caller => "each caller", RateLimitKey.Address => "each address", _ => "all together" })}: {(Endpoints.IsEmpty ? "all endpoints" : string.Join(", ", Endpoints))}";
}

/// <summary>Whose requests are counted together.</summary>
public enum RateLimitKey
{
    /// <summary>Of whoever is signed in; of one address where nobody is.</summary>
    Caller,

    /// <summary>Of one address.</summary>
    Address,

    /// <summary>Of all together.</summary>
    Everybody,
}
