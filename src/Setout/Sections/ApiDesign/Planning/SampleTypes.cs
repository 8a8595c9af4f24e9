using System.Globalization;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>The type that a sample value shows.</summary>
internal static class SampleTypes
{
    public static FieldType TypeOf(JsonSampleMember member) => TypeOf(member.Value) switch
    {
        ScalarType { Kind: ScalarKind.Decimal } => new ScalarType(ScalarKind.Decimal) { Precision = 18, Scale = Math.Clamp(Digits(member.Value), 0, 9) },
        UnknownType => new JsonType(),
        var type => type,
    };

    private static FieldType TypeOf(JsonSample sample) => sample switch
    {
        JsonSampleLeaf { Type: { } stated } => stated,
        JsonSampleLeaf { Kind: JsonLeafKind.Boolean } => new ScalarType(ScalarKind.Boolean),
        JsonSampleLeaf { Kind: JsonLeafKind.Number } leaf => leaf.Value.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? new ScalarType(ScalarKind.Integer) : new ScalarType(ScalarKind.Decimal),
        JsonSampleLeaf { Kind: JsonLeafKind.Text } leaf => OfText(leaf.Value),
        JsonSampleArray { Items: [JsonSampleLeaf item, ..] } => TypeOf(item) is UnknownType or JsonType ? new JsonType() : new ArrayType(TypeOf(item)),
        _ => new JsonType(),
    };

    private static ScalarType OfText(string text)
    {
        if (Guid.TryParseExact(text, "D", out _))
            return new(ScalarKind.Uuid);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new(ScalarKind.Date);
        if (text.Length > 15 && text[10] is 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new(ScalarKind.Instant);
        return new(ScalarKind.Text);
    }

    private static int Digits(JsonSample sample)
    {
        if (sample is not JsonSampleLeaf leaf)
            return 2;
        var point = leaf.Value.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 2 : Math.Max(2, leaf.Value.Length - point - 1);
    }
}
