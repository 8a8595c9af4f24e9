namespace Setout.Planning;

/// <summary>What a caller may ask of a list, and how. Any parameter that is not here is refused.</summary>
public sealed record ListQuery
{
    /// <summary>What rows can be filtered and sorted by, as named on the wire: <c>status</c>, <c>createdAt</c>.</summary>
    public EquatableArray<WireField> Fields { get; init; }

    /// <summary>Documented parameters with a meaning of their own: <c>min_total</c>, <c>from</c>.</summary>
    public EquatableArray<FilterParameter> Filters { get; init; }

    /// <summary>The fields that documented parameters filter by, and that the documented order begins with: they are indexed.</summary>
    public EquatableArray<string> Indexed { get; init; }

    /// <summary>Documented parameters without a meaning that could be derived: accepted, validated, without effect, and reported by explain.</summary>
    public EquatableArray<string> Ignored { get; init; }

    /// <summary>The page size: <c>limit</c>, <c>page_size</c>.</summary>
    public string LimitParameter { get; init; } = "limit";

    /// <summary>The opaque cursor; empty where the document pages by number or offset.</summary>
    public string CursorParameter { get; init; } = "cursor";

    /// <summary>The page number, from 1; empty if none.</summary>
    public string PageParameter { get; init; } = "";

    /// <summary>The offset; empty if none.</summary>
    public string OffsetParameter { get; init; } = "";

    /// <summary>Sort keys, comma-separated, <c>-</c> for descending.</summary>
    public string SortParameter { get; init; } = "sort";

    /// <summary>A documented direction (<c>asc</c>, <c>desc</c>) apart from the key: <c>order</c>; empty if none.</summary>
    public string DirectionParameter { get; init; } = "";

    /// <summary>Members to return, comma-separated.</summary>
    public string FieldsParameter { get; init; } = "fields";

    /// <summary>Relations to nest, comma-separated.</summary>
    public string ExpandParameter { get; init; } = "expand";

    /// <summary>The free text; empty if there is none.</summary>
    public string SearchParameter { get; init; } = "";

    /// <summary>The text fields looked through.</summary>
    public EquatableArray<string> SearchFields { get; init; }

    /// <summary>The relations that can be nested.</summary>
    public EquatableArray<Expansion> Expansions { get; init; }

    /// <summary>Rows on a page where nothing is asked.</summary>
    public int DefaultLimit { get; init; } = 25;

    /// <summary>Rows on a page at most; more is cut down to it.</summary>
    public int MaxLimit { get; init; } = 100;

    /// <summary>The order where nothing is asked, before the key as the tie-break.</summary>
    public EquatableArray<SortKey> DefaultSort { get; init; }
}

/// <summary>A field and its name on the wire.</summary>
public sealed record WireField(string Name, string Field);

/// <summary>A documented parameter that compares a field.</summary>
public sealed record FilterParameter(string Name, string Field, FilterOperator Operator);

/// <summary>A key of an order.</summary>
public sealed record SortKey(string Field, bool IsDescending);

/// <summary>A relation that can be nested.</summary>
/// <param name="Name">On the wire: <c>customer</c>, <c>items</c>.</param>
/// <param name="ReferenceField">Of the row itself (to one), or of the other entity (to many).</param>
/// <param name="IsMany">Whether the other entity has the reference.</param>
/// <param name="Row">What each nested row looks like.</param>
public sealed record Expansion(string Name, string ReferenceField, bool IsMany, RowShape Row);

/// <summary>How a filter compares: <c>?total[gte]=100</c>.</summary>
public enum FilterOperator
{
    /// <summary>Equal; also without brackets.</summary>
    Eq,

    /// <summary>Not equal; null is not equal to any value.</summary>
    Ne,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>One of a comma-separated list.</summary>
    In,

    /// <summary>Text containing this, ignoring ASCII case.</summary>
    Contains,

    /// <summary>Text starting with this, ignoring ASCII case.</summary>
    Starts,

    /// <summary>A list with this item; also without brackets.</summary>
    Has,

    /// <summary>Null (<c>true</c>) or not (<c>false</c>).</summary>
    Null,
}
