using Setout.Types;

namespace Setout.Planning;

/// <summary>Which comparisons make sense for which types.</summary>
public static class FilterOperators
{
    /// <summary>Whether rows can be sorted by a field of this type.</summary>
    public static bool Orders(FieldType type) => type is EnumType or ScalarType { Kind: not ScalarKind.Binary };

    /// <summary>Whether a field of this type can be compared so.</summary>
    public static bool Suits(FilterOperator @operator, FieldType type) => @operator switch
    {
        FilterOperator.Null => true,
        FilterOperator.Contains or FilterOperator.Starts => type is ScalarType { Kind: ScalarKind.Text },
        FilterOperator.Eq or FilterOperator.Ne or FilterOperator.In => type is EnumType or ScalarType { Kind: not ScalarKind.Binary },
        _ => type is ScalarType { Kind: not (ScalarKind.Boolean or ScalarKind.Binary or ScalarKind.Uuid) },
    };
}
