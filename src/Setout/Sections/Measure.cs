namespace Setout.Sections;

/// <summary>A figure in a statement: <c>p95 &lt; 250 ms on GET /orders</c>.</summary>
/// <param name="Number">In the unit as written.</param>
/// <param name="Unit">As written, lower case: <c>ms</c>, <c>req/s</c>, <c>%</c>, <c>users</c>, <c>rows</c>. Empty if there is none.</param>
/// <param name="Subject">What is measured: the rest of the statement. Empty if there is none.</param>
/// <param name="Span">The number and its unit.</param>
public sealed record Measure(decimal Number, string Unit, string Subject, SourceSpan Span);

/// <summary>A statement and the figures in it, none where it is not measurable.</summary>
public sealed record MeasuredStatement(Statement Statement, EquatableArray<Measure> Measures);
