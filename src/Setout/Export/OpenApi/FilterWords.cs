using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Operators in words.</summary>
internal static class FilterWords
{
    /// <summary>Between the brackets of a parameter.</summary>
    public static string Word(FilterOperator @operator) => @operator.ToString().ToLowerInvariant();

    /// <summary>What a filter says of itself.</summary>
    public static string Description(string field, FilterOperator @operator) => $"Rows whose `{field}` {Of(@operator)} this.";

    /// <summary>In a sentence: rows whose total … this.</summary>
    public static string Of(FilterOperator @operator) => @operator switch
    {
        FilterOperator.Eq => "equals",
        FilterOperator.Ne => "does not equal",
        FilterOperator.Gt => "is greater than",
        FilterOperator.Gte => "is at least",
        FilterOperator.Lt => "is less than",
        FilterOperator.Lte => "is at most",
        FilterOperator.In => "is one of these, between commas:",
        FilterOperator.Contains => "contains, in any case of its letters,",
        FilterOperator.Has => "has among its items",
        FilterOperator.Starts => "starts, in any case of its letters, with",
        _ => "is null (true) or not (false):",
    };

    /// <summary>The operators that make sense for a field.</summary>
    public static IEnumerable<FilterOperator> For(PlannedField field) =>
        Enum.GetValues<FilterOperator>().Where(@operator => FilterOperators.Suits(@operator, field) && (field.IsNullable || @operator != FilterOperator.Null));
}
