using Setout.AspNetCore.ApiDesign.Calls;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>What may be asked of a list, looked up by name.</summary>
internal sealed class ListParameters
{
    private readonly Dictionary<string, WireField> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FilterParameter> filters = new(StringComparer.Ordinal);

    public ListParameters(ListQuery query, ServedEndpoint served, RowShape? row)
    {
        Query = query;
        Entity = served.Entity;
        Documented = new DocumentedQuery(served.Planned);
        foreach (var field in query.Fields)
            fields.TryAdd(field.Name, field);
        foreach (var filter in query.Filters)
            filters.TryAdd(filter.Name, filter);
        Rows = Reshaping.Of(row, query.Expansions, served.Plan);
    }

    public ListQuery Query { get; }

    public PlannedEntity Entity { get; }

    /// <summary>What may be changed of the look of rows.</summary>
    public Reshaping Rows { get; }

    /// <summary>What rows can be filtered and sorted by.</summary>
    public IEnumerable<string> FieldNames => fields.Keys;

    public WireField? Field(string name) => fields.GetValueOrDefault(name);

    public FilterParameter? Filter(string name) => filters.GetValueOrDefault(name);

    /// <summary>The parameters that the design names.</summary>
    public DocumentedQuery Documented { get; }

    /// <summary>Every name that is known, for hints.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            string[] own =
            [
                Query.LimitParameter, Query.CursorParameter, Query.PageParameter, Query.OffsetParameter, Query.SortParameter,
                Query.DirectionParameter, Query.FieldsParameter, Query.ExpandParameter, Query.SearchParameter,
            ];
            return own.Where(name => name.Length > 0).Concat(filters.Keys).Concat(fields.Keys).Concat(Query.Ignored);
        }
    }
}
