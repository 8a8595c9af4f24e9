using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>Values in the form in which columns keep them.</summary>
internal static class ValueBinding
{
    private const int GuidLength = 36;

    /// <param name="statement">Whose parameter is set.</param>
    /// <param name="index">From 1.</param>
    /// <param name="value">Of the column's type.</param>
    /// <param name="scale">Of the column, where it is a decimal.</param>
    public static void Bind(this Statement statement, int index, in DataValue value, int scale)
    {
        switch (value.Kind)
        {
            case DataKind.Unset or DataKind.Null:
                statement.BindNull(index);
                break;
            case DataKind.Boolean:
                statement.Bind(index, value.AsInteger());
                break;
            case DataKind.Integer:
                statement.Bind(index, Rescale(value.AsInteger(), 0, scale));
                break;
            case DataKind.Decimal:
                statement.Bind(index, Rescale(value.AsInteger(), value.Scale, scale));
                break;
            case DataKind.Number:
                statement.Bind(index, value.AsNumber());
                break;
            case DataKind.Binary:
                statement.BindBlob(index, value.AsBytes());
                break;
            case DataKind.Text or DataKind.Json:
                BindText(statement, index, value);
                break;
            default:
                BindPlain(statement, index, value);
                break;
        }
    }

    /// <summary>The same number with another scale.</summary>
    /// <exception cref="OverflowException">It has digits that the column cannot keep: validation has missed it.</exception>
    private static long Rescale(long unscaled, int from, int to)
    {
        for (; from < to; from++)
            unscaled = checked(unscaled * 10);
        for (; from > to; from--)
            unscaled = unscaled % 10 == 0 ? unscaled / 10 : throw new OverflowException("more digits behind the point than the column keeps");
        return unscaled;
    }

    private static void BindText(Statement statement, int index, in DataValue value)
    {
        if (value.AsString() is { } text)
            statement.BindText(index, text);
        else
            statement.BindText(index, value.AsBytes());
    }

    private static void BindPlain(Statement statement, int index, in DataValue value)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        var length = GuidLength;
        switch (value.Kind)
        {
            case DataKind.Uuid:
                value.AsUuid().TryFormat(text, out length);
                break;
            case DataKind.Instant:
                length = DataText.WriteInstant(value.AsInstant(), text);
                break;
            case DataKind.Date:
                length = DataText.WriteDate(value.AsDate(), text);
                break;
            default:
                length = DataText.WriteTime(value.AsTime(), text);
                break;
        }
        statement.BindText(index, text[..length]);
    }
}
