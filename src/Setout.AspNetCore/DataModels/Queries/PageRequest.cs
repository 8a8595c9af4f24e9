using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Queries;

/// <summary>Which rows of a list a caller asks for. <c>default</c> with a <see cref="Limit"/> is the first page of all.</summary>
internal readonly record struct PageRequest
{
    /// <summary>Rows on the page; at least 1.</summary>
    public required int Limit { get; init; }

    /// <summary>Rows to skip, where the list pages by number or offset.</summary>
    public long Offset { get; init; }

    /// <summary>The cursor of the page before; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>Null for none.</summary>
    public Filter? Filter { get; init; }

    /// <summary>Free text to look for in the list's text fields; null for none.</summary>
    public string? Search { get; init; }

    /// <summary>The order; null for the list's own. The key breaks ties.</summary>
    public SortKey[]? Sort { get; init; }

    /// <summary>Whether all matching rows are counted.</summary>
    public bool WithTotal { get; init; }

    /// <summary>The names of the row's members to write; null for all of the shape.</summary>
    public string[]? Members { get; init; }

    /// <summary>Relations to nest besides those of the shape; null for none.</summary>
    public Expansion[]? Expand { get; init; }
}
