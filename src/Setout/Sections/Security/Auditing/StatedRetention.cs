using Setout.Planning;

namespace Setout.Sections.Security.Auditing;

/// <summary>What a sentence says of how long something is kept, as written.</summary>
/// <param name="Origin">The sentence.</param>
/// <param name="Period">How long.</param>
/// <param name="Subject">The words that may name what is kept, in order.</param>
internal sealed record StatedRetention(SourceSpan Origin, Period Period, EquatableArray<Written<string>> Subject)
{
    /// <summary>What the time counts from: <c>visit</c>, <c>inactivity</c>; empty where nothing is said of it.</summary>
    public string From { get; init; } = "";

    /// <summary>Whether it is about somebody's data, not about one row.</summary>
    public bool IsOfData { get; init; }
}
