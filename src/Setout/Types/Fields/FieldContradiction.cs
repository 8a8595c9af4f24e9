namespace Setout.Types.Fields;

/// <summary>What two statements of one field say that cannot both hold. What only one of them says is no contradiction, nor is what one says more exactly.</summary>
internal static class FieldContradiction
{
    /// <summary>What the first type says against the second, to stand behind the name of the field: <c>may be `gone`, which …</c>; null where both can hold.</summary>
    /// <param name="here">The type as stated in the place that is looked at.</param>
    /// <param name="there">The type as stated elsewhere.</param>
    /// <param name="name">What is called by its name elsewhere: <c>`Order.status`</c>.</param>
    public static string? Of(FieldType here, FieldType there, string name) => (here, there) switch
    {
        (EnumType { Values.Count: > 1 } one, EnumType { Values.Count: > 1 } other) => Values(one, other, name),
        (ScalarType one, ScalarType other) when Sort(one) != Sort(other) => $"is {one}, but {name} is {other}",
        (ScalarType { MaxLength: { } one }, ScalarType { MaxLength: { } other }) when one > other => $"may have {one} characters, but {name} has at most {other}",
        (ScalarType { Kind: ScalarKind.Text, MinLength: { } one }, ScalarType { MinLength: { } other }) when one < other => $"may have {one} characters, but {name} has at least {other}",
        (ScalarType one, EnumType) when Sort(one) != "text" => $"is {one}, but {name} is {there}",
        (EnumType, ScalarType other) when Sort(other) != "text" => $"is {here}, but {name} is {other}",
        (ArrayType, ScalarType other) => $"is a list, but {name} is {other}",
        (ScalarType one, ArrayType) when Sort(one) != "text" => $"is {one}, but {name} is a list",
        _ => null,
    };

    /// <summary>Fewer values may well be meant, others not; where the two have nothing in common, they are not of one thing.</summary>
    private static string? Values(EnumType here, EnumType there, string name)
    {
        var known = there.Values.Select(Names.Key).ToHashSet(StringComparer.Ordinal);
        var others = here.Values.Where(value => !known.Contains(Names.Key(value))).ToList();
        return others.Count == 0 || others.Count == here.Values.Count ? null
            : $"may be {Diagnostics.Listing.Of(others)}, which {name} may not be";
    }

    /// <summary>What JSON tells apart; days, ids and bytes are texts there.</summary>
    private static string Sort(ScalarType type) => type.Kind switch
    {
        ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number => "number",
        ScalarKind.Boolean => "boolean",
        _ => "text",
    };
}
