using System.Text;
using System.Text.Json;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>Turns a shape into steps. Constants and names become bytes once; rows are the store's to write.</summary>
internal sealed class EnvelopeCompiler
{
    private readonly List<EnvelopeStep> steps = [];
    private readonly StringBuilder before = new();

    private readonly List<string> accountFields = [];
    private readonly List<FigureShape> figures = [];

    /// <summary>The fields of the account that are shown beside the tokens.</summary>
    public IReadOnlyList<string> AccountFields => accountFields;

    /// <summary>The numbers of rows that are shown, in order.</summary>
    public IReadOnlyList<FigureShape> Figures => figures;

    /// <summary>The row that is shown; null if none is.</summary>
    public RowShape? Row { get; private set; }

    public EnvelopeStep[] Compile(Shape shape)
    {
        Write(shape);
        if (before.Length > 0)
            End(EnvelopeStepKind.Literal);
        return [.. steps];
    }

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case ObjectShape group:
                WriteObject(group);
                break;
            case RowShape row when Row is null:
                Row = row;
                End(EnvelopeStepKind.Rows);
                break;
            case RowsShape rows when Row is null:
                Row = rows.Item;
                End(EnvelopeStepKind.Rows);
                break;
            case AccountFieldShape field:
                accountFields.Add(field.Field);
                End(EnvelopeStepKind.AccountField, keys: [field.Field]);
                break;
            case FigureShape figure:
                End(EnvelopeStepKind.Figure, index: figures.Count);
                figures.Add(figure);
                break;
            case ComputedShape computed:
                End(EnvelopeStepKind.Computed, computed.Value);
                break;
            case GroupsShape groups:
                End(EnvelopeStepKind.Groups, group: new EnvelopeCompiler().Compile(groups.Item));
                break;
            case GroupMapShape map:
                End(EnvelopeStepKind.GroupMap, map.Value, keys: [.. map.Keys]);
                break;
            case ViolationsShape violations:
                End(EnvelopeStepKind.Violations, group: new EnvelopeCompiler().Compile(violations.Item));
                break;
            case ConstantShape constant:
                before.Append(constant.Json);
                break;
            case RowsShape:
                before.Append("[]");
                break;
            default:
                // What speaks of a row, outside of any.
                before.Append("null");
                break;
        }
    }

    private void WriteObject(ObjectShape group)
    {
        before.Append('{');
        for (var index = 0; index < group.Members.Count; index++)
        {
            before.Append(index == 0 ? "" : ",").Append('"').Append(JsonEncodedText.Encode(group.Members[index].Name)).Append("\":");
            Write(group.Members[index].Value);
        }
        before.Append('}');
    }

    private void End(EnvelopeStepKind kind, ComputedValue value = default, EnvelopeStep[]? group = null, string[]? keys = null, int index = 0)
    {
        steps.Add(new EnvelopeStep(Encoding.UTF8.GetBytes(before.ToString()), kind, value, group) { Keys = keys ?? [], Index = index });
        before.Clear();
    }
}
