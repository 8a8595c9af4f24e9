using Setout.Types;

namespace Setout.Planning;

/// <summary>Which comparisons make sense for which types.</summary>
public static class FilterOperators
{
    /// <summary>Whether rows can be sorted by a field of this type.</summary>
    public static bool Orders(FieldType type) => type is EnumType or ScalarType { Kind: not ScalarKind.Binary };

    /// <summary>What a parameter without an operator asks: a list for an item, anything else for a value.</summary>
    public static FilterOperator Plain(FieldType type) => type is ArrayType ? FilterOperator.Has : FilterOperator.Eq;

    /// <summary>Whether a field can be compared so: of what is encrypted only equal values are known.</summary>
    public static bool Suits(FilterOperator @operator, PlannedField field) =>
        Suits(@operator, field.Type) && (!field.IsEncrypted || @operator is FilterOperator.Eq or FilterOperator.Ne or FilterOperator.In or FilterOperator.Null);

    /// <summary>Whether rows can be sorted by a field.</summary>
    public static bool Orders(PlannedField field) => !field.IsEncrypted && Orders(field.Type);

    /// <summary>Whether a field of this type can be compared so.</summary>
    public static bool Suits(FilterOperator @operator, FieldType type) => @operator switch
    {
        FilterOperator.Null => true,
        FilterOperator.Has => type is ArrayType { Item: EnumType or ScalarType { Kind: not ScalarKind.Binary } },
        FilterOperator.Contains or FilterOperator.Starts => type is ScalarType { Kind: ScalarKind.Text },
        FilterOperator.Eq or FilterOperator.Ne or FilterOperator.In => type is EnumType or ScalarType { Kind: not ScalarKind.Binary },
        _ => type is ScalarType { Kind: not (ScalarKind.Boolean or ScalarKind.Binary or ScalarKind.Uuid) },
    };
}
