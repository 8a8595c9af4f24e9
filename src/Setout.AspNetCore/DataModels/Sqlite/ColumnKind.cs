namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>How a column's value is kept, and written as JSON.</summary>
internal enum ColumnKind : byte
{
    /// <summary>Text that may need escaping.</summary>
    Text,

    /// <summary>Text that never needs escaping: UUIDs, days, times.</summary>
    Plain,

    /// <summary>Text of fixed width, shown without trailing zeros.</summary>
    Instant,

    Integer,

    /// <summary>An integer, scaled by a power of ten.</summary>
    Decimal,

    Number,
    Boolean,

    /// <summary>Text that is JSON itself.</summary>
    Json,

    Binary,
}
