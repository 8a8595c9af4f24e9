using System.Buffers.Text;
using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Numbers in the grammar of JSON, as values of their type: exact, or refused.</summary>
internal static class Numbers
{
    public static Fault? Read(ReadOnlySpan<byte> number, ScalarType type, out DataValue value) => type.Kind switch
    {
        ScalarKind.Integer => Integer(number, out value),
        ScalarKind.Decimal => Decimal(number, type, out value),
        _ => Double(number, out value),
    };

    /// <summary>Exact within the digits of its type.</summary>
    public static Fault? Decimal(ReadOnlySpan<byte> number, ScalarType type, out DataValue value)
    {
        value = default;
        var exact = new ExactNumber(number);
        var scale = type.Scale ?? 0;
        if (exact.FractionDigits > scale)
            return new Fault("too_many_digits", $"may have {scale} digits behind the point, and is `{Shown(number)}`");
        var whole = (type.Precision ?? 18) - scale;
        if (exact.WholeDigits > whole || !exact.TryScale(scale, out var unscaled))
            return Fault.OutOfRange($"may have {whole} digits before the point, and is `{Shown(number)}`");
        value = DataValue.Decimal(unscaled, scale);
        return null;
    }

    private static Fault? Integer(ReadOnlySpan<byte> number, out DataValue value)
    {
        value = default;
        var exact = new ExactNumber(number);
        if (!exact.IsWhole)
            return new Fault("not_whole", $"must be a whole number, and is `{Shown(number)}`");
        if (!exact.TryScale(0, out var whole))
            return Fault.OutOfRange($"must be a whole number of 64 bits, and is `{Shown(number)}`");
        value = DataValue.Integer(whole);
        return null;
    }

    private static Fault? Double(ReadOnlySpan<byte> number, out DataValue value)
    {
        value = default;
        if (!Utf8Parser.TryParse(number, out double parsed, out var used) || used != number.Length || !double.IsFinite(parsed))
            return Fault.OutOfRange($"is beyond what a double can hold: `{Shown(number)}`");
        value = DataValue.Number(parsed);
        return null;
    }

    private static string Shown(ReadOnlySpan<byte> number) => Fault.Shown(Encoding.UTF8.GetString(number));
}
