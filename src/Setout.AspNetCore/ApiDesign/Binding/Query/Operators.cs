using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>The words between brackets, and which types each makes sense for.</summary>
internal static class Operators
{
    private static readonly (string Word, FilterOperator Operator)[] Words =
    [
        ("eq", FilterOperator.Eq), ("ne", FilterOperator.Ne), ("gt", FilterOperator.Gt), ("gte", FilterOperator.Gte),
        ("lt", FilterOperator.Lt), ("lte", FilterOperator.Lte), ("in", FilterOperator.In),
        ("contains", FilterOperator.Contains), ("starts", FilterOperator.Starts), ("has", FilterOperator.Has), ("null", FilterOperator.Null),
    ];

    /// <summary>The operator of a word; the plain one of the type where there is none.</summary>
    public static FilterOperator? Parse(string word, FieldType type)
    {
        if (word.Length == 0)
            return FilterOperators.Plain(type);
        foreach (var known in Words)
        {
            if (known.Word == word)
                return known.Operator;
        }
        return null;
    }

    /// <summary>The words that a field takes.</summary>
    public static IEnumerable<string> For(PlannedField field) => Words.Where(known => FilterOperators.Suits(known.Operator, field)).Select(known => known.Word);
}
