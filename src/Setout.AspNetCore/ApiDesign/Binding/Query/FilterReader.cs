using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Queries;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>Filters of a list from its parameters.</summary>
internal static class FilterReader
{
    private const int MaxItems = 100;
    private static readonly ScalarType Truth = new(ScalarKind.Boolean);
    private static readonly ScalarType Words = new(ScalarKind.Text);

    /// <summary>A parameter that is a field's name, with its operator.</summary>
    public static FieldFilter? OfField(QueryPart part, WireField field, PlannedEntity entity, QueryFaults faults)
    {
        var asked = entity.Field(field.Field);
        var type = asked.Type;
        if (Operators.Parse(part.Operator, type) is { } @operator && FilterOperators.Suits(@operator, asked))
            return Read(part, asked, @operator, faults);
        var suited = string.Join(", ", Operators.For(asked));
        faults.Add(part.FullName, "unknown_operator", $"has the operators {suited}");
        return null;
    }

    /// <summary>A parameter that the design documents, with the comparison it stands for.</summary>
    public static FieldFilter? OfParameter(QueryPart part, FilterParameter filter, PlannedEntity entity, QueryFaults faults)
    {
        if (!FilterOperators.Suits(filter.Operator, entity.Field(filter.Field)))
        {
            faults.Add(part.FullName, "unknown_operator", $"cannot be asked: `{filter.Field}` is encrypted, and found by equal values only");
            return null;
        }
        if (part.Operator.Length == 0)
            return Read(part, entity.Field(filter.Field), filter.Operator, faults);
        faults.Add(part.FullName, "unknown_operator", "takes no operator");
        return null;
    }

    private static FieldFilter? Read(QueryPart part, PlannedField field, FilterOperator @operator, QueryFaults faults)
    {
        var type = field.Type;
        var items = @operator == FilterOperator.In ? part.Value.Split(',') : [part.Value];
        if (items.Length > MaxItems)
        {
            faults.Add(part.FullName, "too_many", $"has {items.Length} values, and may have {MaxItems}");
            return null;
        }
        var values = new DataValue[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (TextValues.Read(items[index], OperandOf(@operator, type), out values[index]) is not { } fault)
                continue;
            faults.Add(part.FullName, field.IsUnrepeatable ? fault.Unrepeated : fault);
            return null;
        }
        return new FieldFilter(field.Name, @operator, values);
    }

    private static FieldType OperandOf(FilterOperator @operator, FieldType type) => @operator switch
    {
        FilterOperator.Null => Truth,
        FilterOperator.Contains or FilterOperator.Starts => Words,
        FilterOperator.Has => ((ArrayType)type).Item,
        _ => type,
    };
}
