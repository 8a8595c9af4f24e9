using Setout.Diagnostics;

namespace Setout.Import;

/// <summary>A design that was made of something else.</summary>
/// <param name="Text">The document in the canonical form.</param>
/// <param name="Entities">How many entities it has.</param>
/// <param name="Endpoints">How many endpoints it has.</param>
/// <param name="Findings">What could not be taken over, each at its place in the source.</param>
public sealed record ImportedDesign(string Text, int Entities, int Endpoints, EquatableArray<Diagnostic> Findings)
{
    /// <summary>What the design says otherwise than its source; null for nothing.</summary>
    public string? Difference { get; init; }

    /// <summary>What the design says otherwise than the API that was imported, one a place.</summary>
    public EquatableArray<string> Differences { get; init; }

    /// <summary>What was left out, made up or could not be read, one a kind.</summary>
    public EquatableArray<string> Notes { get; init; }
}

/// <summary>What is imported besides what the source says.</summary>
/// <param name="Title">The title of the design.</param>
/// <param name="Origin">Where it came from, for the overview: <c>`schema.sql`</c>.</param>
/// <param name="HasEndpoints">Whether each entity gets the usual endpoints.</param>
public sealed record ImportOptions(string Title, string Origin, bool HasEndpoints);
