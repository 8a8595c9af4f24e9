using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>What all calls of an endpoint that lists rows share.</summary>
internal sealed class ListEndpoint
{
    public ListEndpoint(ServedEndpoint served, ListAnswer answer, RowShape row)
    {
        Served = served;
        Read = served.Store.CompileList(served.Target, row, answer.Query);
        Parameters = new ListParameters(answer.Query, served, row);
        ShowsTotal = Shows(ComputedValue.Total) || Shows(ComputedValue.PageCount);
        ShowsNext = Shows(ComputedValue.NextCursor) || Shows(ComputedValue.NextLink);
        ShowsLinks = Shows(ComputedValue.NextLink) || Shows(ComputedValue.PreviousLink);
    }

    public ServedEndpoint Served { get; }

    public RowsRead Read { get; }

    public ListParameters Parameters { get; }

    /// <summary>Whether the body needs the number of all rows.</summary>
    public bool ShowsTotal { get; }

    /// <summary>Whether the body says where the next page is; else a header does.</summary>
    public bool ShowsNext { get; }

    /// <summary>Whether the body has links.</summary>
    public bool ShowsLinks { get; }

    private bool Shows(ComputedValue value) => Served.Envelope?.Shows(value) == true;
}
