namespace Setout.Export.Sql;

/// <summary>What the SQL of a part of an expression gives.</summary>
internal enum SqlTermKind
{
    /// <summary>A whole number, scaled by a power of ten.</summary>
    Exact,

    Real,
    Text,
    Boolean,
    Instant,
    Date,
    Null,
}

/// <summary>The SQL of a part of an expression.</summary>
/// <param name="Sql">Complete in itself: a name, a literal, or in parentheses.</param>
/// <param name="Kind">What it gives.</param>
internal readonly record struct SqlTerm(string Sql, SqlTermKind Kind)
{
    /// <summary>The digits behind the point that an exact number carries as a scaled integer.</summary>
    public int Scale { get; init; }

    /// <summary>Whether it can give NULL.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The value, where it is a constant number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The value, where it is a constant text.</summary>
    public string? Text { get; init; }
}
