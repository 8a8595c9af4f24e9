namespace Setout.Sections.Security.Callers;

/// <summary>What a design says of the keys that callers bring.</summary>
/// <param name="Origin">The first statement that speaks of them.</param>
/// <param name="IsOnlyWay">Whether nothing is said of another way to be recognised.</param>
public sealed record StatedApiKeys(SourceSpan Origin, bool IsOnlyWay)
{
    /// <summary>The header that has the key; null where none is named.</summary>
    public Written<string>? Header { get; init; }

    /// <summary>The word in front of the key; empty for none.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>The parameter of the query that may have the key; null for none.</summary>
    public Written<string>? QueryParameter { get; init; }

    /// <summary>After how many days a key is replaced; null where that is not said.</summary>
    public Written<int>? Days { get; init; }
}
