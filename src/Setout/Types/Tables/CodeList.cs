using Setout.Markdown;
using Setout.Types.Fields;

namespace Setout.Types.Tables;

/// <summary>Enum values that stand in a cell as code: <c>`draft` / `paid` / `shipped`</c>.</summary>
/// <param name="Values">Without quotes.</param>
/// <param name="Start">Where they begin in the text of the cell.</param>
/// <param name="End">Where they end.</param>
internal sealed record CodeList(EquatableArray<string> Values, int Start, int End)
{
    /// <summary>
    /// Two or more code spans with nothing but separators between them, for a field whose type is an enum without values; for
    /// text only where the cell says nothing else. Null otherwise.
    /// </summary>
    public static CodeList? Find(RichText cell, FieldDraft field)
    {
        var needsValues = field.Type?.Value is EnumType { Values.IsEmpty: true };
        if (cell.IsEmpty || !(needsValues || field.Type is null or { Value: ScalarType { Kind: ScalarKind.Text } }))
            return null;
        var values = new List<string>();
        var (at, start, end) = (0, 0, 0);
        var (says, isClosed) = (false, false);
        foreach (var run in cell.Runs)
        {
            if ((run.Style & RunStyle.Code) != 0 && !isClosed)
            {
                start = values.Count == 0 ? at : start;
                end = at + run.Text.Length;
                values.Add(run.Text.Trim().Trim('\'', '"'));
            }
            else if (!IsSeparator(run.Text))
            {
                says = true;
                isClosed = values.Count > 0;
            }
            at += run.Text.Length;
        }
        return values.Count >= 2 && (needsValues || !says) ? new(values.ToEquatableArray(), start, end) : null;
    }

    private static bool IsSeparator(string text) => text.Trim().ToLowerInvariant() is "" or "/" or "," or "|" or "、" or "，" or ";" or "or" or ", or" or "and" or "·" or "：" or ":" or "–";
}
