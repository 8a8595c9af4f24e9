namespace Setout.AspNetCore.DataModels;

/// <summary>What a <see cref="DataValue"/> holds.</summary>
internal enum DataKind : byte
{
    /// <summary>Nothing was given: a default fills it, or it stays as it is.</summary>
    Unset,

    Null,
    Boolean,
    Integer,

    /// <summary>An unscaled integer and the number of its digits behind the point.</summary>
    Decimal,

    Number,
    Text,
    Uuid,
    Instant,
    Date,
    Time,
    Json,
    Binary,
}
