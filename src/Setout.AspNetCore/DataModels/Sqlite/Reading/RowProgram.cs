using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Writes the current row of a statement as JSON in the documented shape; compiled once.</summary>
/// <param name="Steps">In order.</param>
/// <param name="End">The bytes behind the last value.</param>
/// <param name="Nested">The queries of nested rows, one for each place in the row.</param>
internal sealed record RowProgram(RowStep[] Steps, byte[] End, NestedQuery[] Nested);

/// <summary>
/// The rows nested at one place of the rows above, for all of them at once. Parameter 1 is the array of their keys as JSON;
/// column 0 the index of the key that a row belongs to. In order of that index.
/// </summary>
internal sealed record NestedQuery(SqlText Sql, RowProgram Row);
