using System.Globalization;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>What fills a field that was not sent.</summary>
internal enum FillKind : byte
{
    /// <summary>A constant, or null.</summary>
    Constant,

    NewUuid,

    /// <summary>The instant or day of the write.</summary>
    Now,
}

/// <summary>What fills a field that was not sent, at an insert or a replace.</summary>
internal readonly record struct FieldFill(FillKind Kind, DataValue Constant, ScalarKind Scalar)
{
    public static FieldFill Of(PlannedField field)
    {
        var scalar = field.Type is ScalarType type ? type.Kind : ScalarKind.Text;
        return field.Writer switch
        {
            FieldWriter.NewId => NewId(scalar),
            FieldWriter.Created or FieldWriter.Updated => new FieldFill(FillKind.Now, default, scalar),
            _ => field.Default switch
            {
                NowDefault => new FieldFill(FillKind.Now, default, scalar),
                NewIdDefault => NewId(scalar),
                ConstantDefault constant => new FieldFill(FillKind.Constant, Convert(constant.Value, scalar), scalar),
                JsonDefault json => new FieldFill(FillKind.Constant, DataValue.Json(json.Json), scalar),
                _ => new FieldFill(FillKind.Constant, DataValue.Null, scalar),
            },
        };
    }

    /// <summary>The instant of the write in the type of a field.</summary>
    public static FieldFill Now(PlannedField field) =>
        new(FillKind.Now, default, field.Type is ScalarType type ? type.Kind : ScalarKind.Instant);

    public DataValue Value(WriteContext context) => Kind switch
    {
        FillKind.NewUuid => DataValue.Uuid(context.NewId()),
        FillKind.Now => At(context.Now),
        _ => Constant,
    };

    // The next integer is SQLite's to give: it does where the key is null.
    private static FieldFill NewId(ScalarKind scalar) => scalar == ScalarKind.Integer
        ? new FieldFill(FillKind.Constant, DataValue.Null, scalar)
        : new FieldFill(FillKind.NewUuid, default, scalar);

    private DataValue At(DateTime now) => Scalar switch
    {
        ScalarKind.Date => DataValue.Date(DateOnly.FromDateTime(now)),
        ScalarKind.Time => DataValue.Time(TimeOnly.FromDateTime(now)),
        ScalarKind.Integer => DataValue.Integer(new DateTimeOffset(now).ToUnixTimeSeconds()),
        _ => DataValue.Instant(now),
    };

    private static DataValue Convert(object? value, ScalarKind scalar) => (value, scalar) switch
    {
        (null, _) => DataValue.Null,
        (bool truth, _) => DataValue.Boolean(truth),
        (long number, ScalarKind.Boolean) => DataValue.Boolean(number != 0),
        (long number, ScalarKind.Number) => DataValue.Number(number),
        (long number, _) => DataValue.Integer(number),
        (decimal number, ScalarKind.Number) => DataValue.Number((double)number),
        (decimal number, _) => Decimal(number),
        (string text, ScalarKind.Instant) when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => DataValue.Instant(instant),
        (string text, ScalarKind.Uuid) when Guid.TryParse(text, out var id) => DataValue.Uuid(id),
        _ => DataValue.Text(value.ToString() ?? ""),
    };

    private static DataValue Decimal(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var unscaled = (long)bits[0] & 0xFFFFFFFF | (long)bits[1] << 32;
        return DataValue.Decimal(number < 0 ? -unscaled : unscaled, number.Scale);
    }
}
