using Setout.Markdown;

namespace Setout.Types.Tables;

/// <summary>A row by what its cells say.</summary>
internal sealed class FieldRow(FieldLayout layout, TableRowBlock row)
{
    /// <summary><c>… existing fields</c></summary>
    public bool IsMore => row.Cells.Count > 0 && row.Cells[0].Plain.Trim() is var first && (first.StartsWith("...", StringComparison.Ordinal) || first.StartsWith('…'));

    /// <summary>Every cell of prose.</summary>
    public IEnumerable<RichText> Prose => layout.Prose.TakeWhile(at => at < row.Cells.Count).Select(at => row.Cells[at]).Where(cell => !IsDash(cell.Plain));

    /// <summary>The cell of a column; empty where there is none or nothing in it but a dash.</summary>
    public RichText this[FieldColumn column]
    {
        get
        {
            var at = layout.PlaceOf(column);
            return at >= 0 && at < row.Cells.Count && !IsDash(row.Cells[at].Plain) ? row.Cells[at] : RichText.Empty;
        }
    }

    public bool Has(FieldColumn column) => layout.Has(column);

    private static bool IsDash(string text) => text.AsSpan().Trim() is "" or "-" or "–" or "—" or "--" or "N/A" or "n/a" or "/" or "none" or "None";
}
