namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>What one step of a row's program writes.</summary>
internal enum StepKind : byte
{
    /// <summary>Nothing but the bytes before.</summary>
    Literal,

    /// <summary>The value of a column.</summary>
    Value,

    /// <summary>A related row, unless the column is null: then <c>null</c>, and its steps are skipped.</summary>
    RelatedRow,

    /// <summary>A place for nested rows, which another query fills; the column has the key they point at.</summary>
    NestedRows,

    /// <summary>The members of a column's JSON object, behind the others of the row.</summary>
    OpenMembers,

    /// <summary>The instant of the answer.</summary>
    Now,

    /// <summary>Nothing: it is noted for the audit log that the row is shown; the column has its key.</summary>
    Seen,
}

/// <summary>A step of the program that writes a row as JSON.</summary>
/// <param name="Before">The bytes up to the value: <c>,"total":</c>.</param>
/// <param name="Kind">What follows them.</param>
/// <param name="Column">The column read.</param>
/// <param name="ColumnKind">How it is kept.</param>
/// <param name="Argument">Of a decimal its scale; of a related row the steps to skip; of nested rows their index; of a row that is noted its entity; of open members how many stand before them.</param>
internal readonly record struct RowStep(byte[] Before, StepKind Kind, int Column = 0, ColumnKind ColumnKind = default, int Argument = 0);
