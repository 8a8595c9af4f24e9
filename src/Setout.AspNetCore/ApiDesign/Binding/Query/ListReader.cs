using System.Globalization;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels.Queries;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>Reads the query of a list. What the list does not know is refused, since ignoring a misspelt filter answers with too much.</summary>
/// <param name="list">What may be asked.</param>
/// <param name="isPaged">Whether there are pages, an order and members; a summary has filters only.</param>
internal sealed class ListReader(ListParameters list, bool isPaged)
{
    private const int MaxFilters = 50;
    private const long MaxOffset = 1_000_000_000_000;

    private readonly QueryFaults faults = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<Filter> filters = [];
    private readonly ListRequest request = new() { Limit = list.Query.DefaultLimit };
    private bool? isDescending;

    public static Problem? Read(ListParameters list, ReadOnlySpan<char> query, out ListRequest request)
    {
        if (query.IsEmpty && list.Documented.MayBeEmpty)
        {
            request = new ListRequest { Limit = list.Query.DefaultLimit };
            return null;
        }
        return Read(new ListReader(list, isPaged: true), query, out request);
    }

    /// <summary>Reads the filters of a summary.</summary>
    public static Problem? ReadFilters(ListParameters list, ReadOnlySpan<char> query, out ListRequest request) =>
        Read(new ListReader(list, isPaged: false), query, out request);

    private static Problem? Read(ListReader reader, ReadOnlySpan<char> query, out ListRequest request)
    {
        request = reader.Read(query.ToString());
        return reader.faults.ToProblem();
    }

    private ListRequest Read(string query)
    {
        foreach (var (raw, parsed) in QueryPart.Split(query))
        {
            if (parsed is not { } part)
                faults.Add(Fault.Shown(QueryPart.NamesOf(raw)), "malformed", "is no UTF-8 text, or its percent escapes are broken");
            else if (part.Name.Length == 0)
                faults.Add(Fault.Shown(QueryPart.NamesOf(raw)), "malformed", "has no name");
            else if (!seen.Add(part.FullName))
                faults.Add(part.FullName, "duplicate_parameter", "is given twice");
            else
                Read(part);
        }
        if (filters.Count > MaxFilters)
            faults.Add(Fault.Shown(QueryPart.NamesOf(query)), "too_many", $"has {filters.Count} filters, and may have {MaxFilters}");
        list.Documented.Require(seen, faults);
        Finish();
        return request;
    }

    private void Read(QueryPart part)
    {
        if (part.FullName == list.Query.SearchParameter)
            request.Search = part.Value;
        else if (!(isPaged && ReadPaging(part)) && Filter(part) is { } filter)
            filters.Add(filter);
    }

    /// <summary>False where the parameter is none of paging, order and members.</summary>
    private bool ReadPaging(QueryPart part)
    {
        var query = list.Query;
        var name = part.FullName;
        if (name == query.LimitParameter)
            request.Limit = Limit(part);
        else if (name == query.CursorParameter)
            request.Cursor = part.Value;
        else if (name == query.PageParameter)
            request.Page = Count(part, 1);
        else if (name == query.OffsetParameter)
            request.Offset = Count(part, 0);
        else if (name == query.SortParameter)
            request.Sort = SortReader.Read(part, list, faults);
        else if (name == query.DirectionParameter)
            isDescending = Direction(part);
        else if (name == query.FieldsParameter)
            request.Members = MembersReader.Read(part, list.Rows, faults);
        else if (name == query.ExpandParameter)
            request.Expand = ExpandReader.Read(part, list.Rows, faults);
        else
            return false;
        return true;
    }

    private FieldFilter? Filter(QueryPart part)
    {
        if (list.Filter(part.Name) is { } documented)
            return FilterReader.OfParameter(part, documented, list.Entity, faults);
        if (list.Field(part.Name) is { } field)
            return FilterReader.OfField(part, field, list.Entity, faults);
        if (!list.Documented.Takes(part, faults))
            faults.Add(Fault.Shown(part.FullName), "unknown_parameter", "is no parameter here" + Hints.For(part.Name, list.Names));
        return null;
    }

    private void Finish()
    {
        if (isDescending is { } turned)
            request.Sort = SortReader.Turn(request.Sort ?? [.. list.Query.DefaultSort.Select(key => key with { IsDescending = false })], turned);
        if (filters.Count > 0)
            request.Filter = filters.Count == 1 ? filters[0] : new AllFilter([.. filters]);
        if (request.Page > MaxOffset / request.Limit)
            faults.Add(list.Query.PageParameter, "out_of_range", "is beyond every list");
        else if (request.Page > 0)
            request.Offset = (request.Page - 1) * request.Limit;
    }

    /// <summary>More than the most is cut down to it: a caller who wants all gets as much as there is at once.</summary>
    private int Limit(QueryPart part)
    {
        if (IsCount(part.Value) && part.Value.TrimStart('0').Length > 0)
            return int.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Min(limit, list.Query.MaxLimit) : list.Query.MaxLimit;
        faults.Add(part.Name, "malformed", $"must be a number from 1, and is `{Fault.Shown(part.Value)}`");
        return list.Query.DefaultLimit;
    }

    private long Count(QueryPart part, int least)
    {
        if (IsCount(part.Value) && long.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= MaxOffset)
            return count;
        faults.Add(part.Name, "malformed", $"must be a number from {least}, and is `{Fault.Shown(part.Value)}`");
        return least;
    }

    private bool? Direction(QueryPart part)
    {
        if (part.Value.ToLowerInvariant() is "asc" or "desc")
            return part.Value.ToLowerInvariant() == "desc";
        faults.Add(part.Name, "malformed", $"must be asc or desc, and is `{Fault.Shown(part.Value)}`");
        return null;
    }

    private static bool IsCount(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
