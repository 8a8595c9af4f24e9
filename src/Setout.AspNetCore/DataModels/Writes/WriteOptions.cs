namespace Setout.AspNetCore.DataModels.Writes;

/// <summary>Under which conditions a write is done.</summary>
internal readonly record struct WriteOptions
{
    /// <summary>The row must have one of these versions (<c>If-Match</c>); null for any.</summary>
    public long[]? Versions { get; init; }

    /// <summary>Makes it happen once; null for a write that may be repeated.</summary>
    public IdempotencyEntry? Once { get; init; }
}
