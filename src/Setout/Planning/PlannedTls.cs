namespace Setout.Planning;

/// <summary>That requests come encrypted.</summary>
/// <param name="IsAtLeast13">Whether TLS 1.3 is the least; else 1.2 is.</param>
/// <param name="Origin">The sentence that states it.</param>
public sealed record PlannedTls(bool IsAtLeast13, SourceSpan Origin)
{
    /// <summary>In words: <c>TLS 1.3 or later</c>.</summary>
    public override string ToString() => $"TLS {(IsAtLeast13 ? "1.3" : "1.2")} or later";
}
