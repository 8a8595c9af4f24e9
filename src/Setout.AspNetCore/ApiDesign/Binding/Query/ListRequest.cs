using Setout.AspNetCore.DataModels.Queries;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>What a caller asks of a list.</summary>
internal sealed class ListRequest
{
    public int Limit { get; set; }

    /// <summary>The page, from 1; 0 where none was asked for.</summary>
    public long Page { get; set; }

    public long Offset { get; set; }

    public string? Cursor { get; set; }

    public string? Search { get; set; }

    public Filter? Filter { get; set; }

    public SortKey[]? Sort { get; set; }

    public string[]? Members { get; set; }

    public Expansion[]? Expand { get; set; }

    /// <summary>Whether rows look otherwise than the list's shape says.</summary>
    public bool IsReshaped => Members is not null || Expand is not null;

    public PageRequest ToPage(bool withTotal) => new()
    {
        Limit = Limit,
        Offset = Offset,
        Cursor = Cursor,
        Search = Search,
        Filter = Filter,
        Sort = Sort,
        Members = Members,
        Expand = Expand,
        WithTotal = withTotal,
    };
}
