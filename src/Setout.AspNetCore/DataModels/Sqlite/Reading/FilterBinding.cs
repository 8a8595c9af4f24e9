using System.Globalization;
using System.Text;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>The values of filters, in the form in which columns keep theirs.</summary>
internal static class FilterBinding
{
    /// <summary>Equals no number: what is asked for has more digits than the column can keep.</summary>
    private static ReadOnlySpan<byte> NoNumber => "-"u8;

    public static void Bind(Statement statement, int index, FieldFilter filter, Column column)
    {
        switch (filter.Operator)
        {
            case FilterOperator.Contains:
                BindPattern(statement, index, filter.Values[0].ToString(), isStart: false);
                break;
            case FilterOperator.Starts:
                BindPattern(statement, index, filter.Values[0].ToString(), isStart: true);
                break;
            case FilterOperator.In:
                BindList(statement, index, filter.Values, column);
                break;
            case FilterOperator.Has:
                BindItem(statement, index, filter.Values[0]);
                break;
            default:
                if (column.Kind == ColumnKind.Decimal)
                    BindDecimal(statement, index, filter.Operator, filter.Values[0], column.Scale);
                else
                    statement.Bind(index, filter.Values[0], scale: 0);
                break;
        }
    }

    /// <summary>The pattern of text that contains, or starts with, a text.</summary>
    public static void BindPattern(Statement statement, int index, string text, bool isStart)
    {
        var pattern = new StringBuilder(isStart ? "" : "%", text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '%' or '_' or '\\')
                pattern.Append('\\');
            pattern.Append(letter);
        }
        statement.BindText(index, pattern.Append('%').ToString());
    }

    private static void BindList(Statement statement, int index, DataValue[] values, Column column)
    {
        using var list = new Scratch();
        var json = new JsonOutput(list);
        json.Raw((byte)'[');
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                json.Raw((byte)',');
            WriteItem(ref json, values[i], column);
        }
        json.Raw((byte)']');
        json.Flush();
        statement.BindText(index, list.Written);
    }

    /// <summary>An item of a list is compared as JSON has it.</summary>
    private static void BindItem(Statement statement, int index, DataValue value)
    {
        if (value.Kind is DataKind.Integer or DataKind.Boolean or DataKind.Number)
            statement.Bind(index, value, scale: 0);
        else if (value.Kind == DataKind.Decimal)
            statement.Bind(index, double.Parse(value.ToString(), CultureInfo.InvariantCulture));
        else
            statement.BindText(index, value.ToString());
    }

    private static void WriteItem(ref JsonOutput json, DataValue value, Column column)
    {
        switch (column.Kind)
        {
            case ColumnKind.Decimal:
                var (floor, isExact, fits) = Scaled(value, column.Scale);
                if (isExact && fits)
                    json.Integer(floor);
                else
                    json.Null();
                break;
            case ColumnKind.Integer or ColumnKind.Boolean:
                json.Integer(value.AsInteger());
                break;
            case ColumnKind.Number:
                json.Number(value.Kind == DataKind.Number ? value.AsNumber() : value.AsInteger());
                break;
            case ColumnKind.Instant:
                Span<byte> text = stackalloc byte[DataText.InstantLength];
                json.Plain(text[..DataText.WriteInstant(value.AsInstant(), text)]);
                break;
            default:
                json.Text(Encoding.UTF8.GetBytes(value.ToString()));
                break;
        }
    }

    /// <summary>Compares exactly, however many digits the caller gives: <c>&gt; 10.005</c> is <c>&gt; 10.00</c> for a column of cents.</summary>
    private static void BindDecimal(Statement statement, int index, FilterOperator @operator, DataValue value, int scale)
    {
        var (floor, isExact, fits) = Scaled(value, scale);
        if (!fits)
            statement.Bind(index, value.AsInteger() > 0 ? double.PositiveInfinity : double.NegativeInfinity);
        else if (isExact)
            statement.Bind(index, floor);
        else if (@operator is FilterOperator.Gt or FilterOperator.Lte)
            statement.Bind(index, floor);
        else if (@operator is FilterOperator.Gte or FilterOperator.Lt)
            statement.Bind(index, floor + 1);
        else
            statement.BindText(index, NoNumber);
    }

    /// <summary>The greatest number of a scale that is not above the value, whether it is the value, and whether it fits 64 bits.</summary>
    private static (long Floor, bool IsExact, bool Fits) Scaled(DataValue value, int scale)
    {
        var from = value.Kind == DataKind.Decimal ? value.Scale : 0;
        var unscaled = (Int128)value.AsInteger();
        for (; from < scale; from++)
            unscaled *= 10;
        var isExact = true;
        for (; from > scale; from--)
        {
            isExact &= unscaled % 10 == 0;
            unscaled = unscaled >= 0 || unscaled % 10 == 0 ? unscaled / 10 : unscaled / 10 - 1;
        }
        return unscaled > long.MaxValue - 1 || unscaled < long.MinValue ? (0, false, false) : ((long)unscaled, isExact, true);
    }
}
