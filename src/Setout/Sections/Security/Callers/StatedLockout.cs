namespace Setout.Sections.Security.Callers;

/// <summary>A lock-out as a sentence states it: <c>locked for 15 minutes after 5 failed attempts</c>.</summary>
/// <param name="Attempts">After how many wrong passwords in a row; 0 where it is not said.</param>
/// <param name="Seconds">For how long; 0 where it is not said.</param>
/// <param name="Origin">The sentence.</param>
public sealed record StatedLockout(int Attempts, int Seconds, SourceSpan Origin);
