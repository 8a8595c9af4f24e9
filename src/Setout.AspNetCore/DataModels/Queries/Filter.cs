using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Queries;

/// <summary>A condition that a caller puts on the rows of a list.</summary>
internal abstract record Filter;

/// <summary>
/// A comparison of a field. <paramref name="Values"/> is one value of the field's type; for <c>in</c> any number, for
/// <c>null</c> one boolean, for <c>contains</c> and <c>starts</c> one text.
/// </summary>
internal sealed record FieldFilter(string Field, FilterOperator Operator, params DataValue[] Values) : Filter;

/// <summary>All of them.</summary>
internal sealed record AllFilter(params Filter[] Items) : Filter;

/// <summary>One of them at least.</summary>
internal sealed record AnyFilter(params Filter[] Items) : Filter;
