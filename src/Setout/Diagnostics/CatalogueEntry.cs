namespace Setout.Diagnostics;

/// <summary>A line of the catalogue. <paramref name="Check"/> is null for a rule whose findings arise while reading or planning.</summary>
internal sealed record CatalogueEntry(Rule Rule, Func<CheckContext, IEnumerable<Diagnostic>>? Check = null);
