using System.Globalization;
using System.Text;

namespace Setout.AspNetCore.DataModels;

/// <summary>
/// A typed value on its way into the database: a path parameter, a filter's operand, a member of a body. <c>default</c> is
/// <see cref="DataKind.Unset"/>. Text and JSON may be UTF-8 bytes of the request; they must stay as they are until the
/// call that takes the value has completed.
/// </summary>
internal readonly struct DataValue
{
    private readonly object? reference;
    private readonly long low;
    private readonly long high;

    private DataValue(DataKind kind, long low, long high = 0, object? reference = null)
    {
        Kind = kind;
        this.low = low;
        this.high = high;
        this.reference = reference;
    }

    public static DataValue Null { get; } = new(DataKind.Null, 0);

    public DataKind Kind { get; }

    public bool IsUnset => Kind == DataKind.Unset;

    public bool IsNull => Kind == DataKind.Null;

    public static DataValue Boolean(bool value) => new(DataKind.Boolean, value ? 1 : 0);

    /// <summary>The value that a transition leads to: a bool, or a word.</summary>
    public static DataValue State(object target) => target is bool flag ? Boolean(flag) : Text($"{target}");

    public static DataValue Integer(long value) => new(DataKind.Integer, value);

    /// <summary><c>Decimal(1990, 2)</c> is 19.90. A scale is at most 18.</summary>
    public static DataValue Decimal(long unscaled, int scale) => new(DataKind.Decimal, unscaled, scale);

    public static DataValue Number(double value) => new(DataKind.Number, BitConverter.DoubleToInt64Bits(value));

    public static DataValue Text(string value) => new(DataKind.Text, 0, 0, value);

    public static DataValue Text(byte[] utf8, int start, int length) => new(DataKind.Text, start, length, utf8);

    public static DataValue Text(ReadOnlySpan<byte> utf8) => Text(utf8.ToArray(), 0, utf8.Length);

    /// <summary>JSON without insignificant white space.</summary>
    public static DataValue Json(string value) => new(DataKind.Json, 0, 0, value);

    /// <inheritdoc cref="Json(string)"/>
    public static DataValue Json(byte[] utf8, int start, int length) => new(DataKind.Json, start, length, utf8);

    public static DataValue Binary(byte[] value) => new(DataKind.Binary, 0, value.Length, value);

    public static DataValue Uuid(Guid value)
    {
        Span<long> halves = stackalloc long[2];
        value.TryWriteBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(halves));
        return new DataValue(DataKind.Uuid, halves[0], halves[1]);
    }

    /// <summary>Kept in UTC to the microsecond; what is finer is cut off.</summary>
    public static DataValue Instant(DateTimeOffset value) => new(DataKind.Instant, value.UtcTicks);

    public static DataValue Date(DateOnly value) => new(DataKind.Date, value.DayNumber);

    public static DataValue Time(TimeOnly value) => new(DataKind.Time, value.Ticks);

    public bool AsBoolean() => low != 0;

    public long AsInteger() => low;

    public double AsNumber() => BitConverter.Int64BitsToDouble(low);

    public int Scale => (int)high;

    public Guid AsUuid() => new(System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>([low, high]));

    public DateTime AsInstant() => new(low, DateTimeKind.Utc);

    public DateOnly AsDate() => DateOnly.FromDayNumber((int)low);

    public TimeOnly AsTime() => new(low);

    /// <summary>The text, where it was given as a string.</summary>
    public string? AsString() => reference as string;

    /// <summary>The bytes of text, JSON or binary that was given as bytes.</summary>
    public ReadOnlySpan<byte> AsBytes() => reference is byte[] bytes ? bytes.AsSpan((int)low, (int)high) : default;

    /// <summary>As a path or a message writes it: <c>19.90</c>, <c>2026-03-01T12:34:56Z</c>, a lower-case UUID.</summary>
    public override string ToString() => Kind switch
    {
        DataKind.Unset => "",
        DataKind.Null => "null",
        DataKind.Boolean => AsBoolean() ? "true" : "false",
        DataKind.Integer => low.ToString(CultureInfo.InvariantCulture),
        DataKind.Number => AsNumber().ToString("R", CultureInfo.InvariantCulture),
        DataKind.Uuid => AsUuid().ToString("D"),
        DataKind.Binary => Convert.ToBase64String(AsBytes()),
        DataKind.Text or DataKind.Json => AsString() ?? Encoding.UTF8.GetString(AsBytes()),
        _ => DataText.Write(this),
    };
}
