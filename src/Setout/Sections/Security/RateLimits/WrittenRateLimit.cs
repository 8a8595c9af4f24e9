using Setout.Planning;

namespace Setout.Sections.Security.RateLimits;

/// <summary>A limit as a sentence states it.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Seconds">In which time.</param>
/// <param name="By">Whose requests are counted together.</param>
/// <param name="Text">The whole sentence.</param>
/// <param name="Subject">What of the sentence is about this limit, without its figures.</param>
/// <param name="Span">The sentence.</param>
public sealed record WrittenRateLimit(int Requests, int Seconds, RateLimitKey By, string Text, string Subject, SourceSpan Span)
{
    /// <summary>How many may come at once; 0 where it is not stated.</summary>
    public int Burst { get; init; }
}
