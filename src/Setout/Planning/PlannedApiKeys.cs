namespace Setout.Planning;

/// <summary>Keys that callers bring: made and taken back by whoever can write the database.</summary>
/// <param name="Header">The header that has the key: <c>X-Api-Key</c>.</param>
/// <param name="Origin">The text that says so.</param>
public sealed record PlannedApiKeys(string Header, SourceSpan Origin)
{
    /// <summary>The word in front of the key in its header: <c>Bearer</c>; empty for none.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>The parameter of the query that may have the key instead; empty for none, as it should be: addresses are written into logs.</summary>
    public string QueryParameter { get; init; } = "";

    /// <summary>After how many days a key is replaced; 0 where nothing is said of that.</summary>
    public int Days { get; init; }

    /// <summary>What is not written, and was concluded.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>Where the key stands, in words: <c>X-Api-Key: …</c>.</summary>
    public string Place => Scheme.Length > 0 ? $"{Header}: {Scheme} …" : $"{Header}: …";
}
