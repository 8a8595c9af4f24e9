namespace Setout.Types;

/// <summary>What a field can hold, in every notation.</summary>
public abstract record FieldType
{
    /// <summary>As the canonical field line writes it: <c>string(3..254) email</c>.</summary>
    public sealed override string ToString() => FieldTypeWriter.Write(this);
}

/// <summary>One value.</summary>
/// <param name="Kind">Of which kind.</param>
public sealed record ScalarType(ScalarKind Kind) : FieldType
{
    /// <summary>The least length of text, in Unicode code points.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of text, in Unicode code points; of bytes for binary.</summary>
    public int? MaxLength { get; init; }

    /// <summary>All digits of a decimal.</summary>
    public int? Precision { get; init; }

    /// <summary>The digits of a decimal behind the point.</summary>
    public int? Scale { get; init; }

    /// <summary>What text must look like.</summary>
    public TextFormat Format { get; init; }
}

/// <summary>One of a closed list of words.</summary>
public sealed record EnumType(EquatableArray<string> Values) : FieldType;

/// <summary>A list of values.</summary>
public sealed record ArrayType(FieldType Item) : FieldType;

/// <summary>Any JSON value.</summary>
public sealed record JsonType : FieldType;

/// <summary>A type that was written and not understood; its field is served as JSON once that has been reported.</summary>
/// <param name="Text">As written.</param>
public sealed record UnknownType(string Text) : FieldType;

/// <summary>The kinds of single values.</summary>
public enum ScalarKind
{
    /// <summary>Unicode text.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>An exact decimal.</summary>
    Decimal,

    /// <summary>A double.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day without time or zone: <c>2026-03-01</c>.</summary>
    Date,

    /// <summary>A time of day: <c>17:30:00</c>.</summary>
    Time,

    /// <summary>An instant, kept in UTC to the microsecond.</summary>
    Instant,

    /// <summary>A UUID.</summary>
    Uuid,

    /// <summary>Bytes, base64 in JSON.</summary>
    Binary,
}

/// <summary>What text must look like.</summary>
public enum TextFormat
{
    /// <summary>Anything.</summary>
    None,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An absolute http or https URL.</summary>
    Url,
}
