namespace Setout.Export.Explain;

/// <summary>Something that every request meets before it is anybody's.</summary>
/// <param name="Kind">In one word: <c>tls</c>, <c>bound</c>, <c>limit</c>, <c>origins</c>.</param>
/// <param name="What">In a sentence without its point.</param>
/// <param name="Origin">The text that states it.</param>
/// <param name="Inferences">What was concluded about it.</param>
public sealed record DoorRule(string Kind, string What, SourceSpan Origin, EquatableArray<Inference> Inferences);

/// <summary>What stands at the door of a plan.</summary>
public static class DoorRules
{
    /// <summary>Each rule; none where nothing is stated.</summary>
    public static IEnumerable<DoorRule> Of(Plan plan)
    {
        if (plan.Tls is { } tls)
            yield return new("tls", $"{tls}, where this server ends it; else before it", tls.Origin, []);
        foreach (var (words, origin) in plan.Bounds.Lines)
            yield return new("bound", words, origin, []);
        foreach (var limit in plan.RateLimits)
            yield return new("limit", limit.ToString(), limit.Origin, []);
        if (plan.Cors is { } cors)
            yield return new("origins", $"pages of {cors}", cors.Origin, cors.Inferences);
    }
}
