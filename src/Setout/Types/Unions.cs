namespace Setout.Types;

/// <summary>What the alternatives of a union are together.</summary>
internal static class Unions
{
    public static FieldType Of(List<FieldType> types)
    {
        if (types.Count == 1)
            return types[0];
        if (types.TrueForAll(type => type is EnumType or UnknownType))
            return new EnumType(types.SelectMany(type => Values(type)).Distinct().ToEquatableArray());
        return types.Distinct().Count() == 1 ? types[0] : new JsonType();
    }

    /// <summary>A bare word among alternatives is a value: <c>draft | paid</c>.</summary>
    private static EquatableArray<string> Values(FieldType type) => type switch
    {
        EnumType values => values.Values,
        _ => [type.ToString()],
    };
}
