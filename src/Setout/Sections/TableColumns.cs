using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Columns of a table by the words in their heads.</summary>
internal static class TableColumns
{
    /// <summary>The index of the first column that is headed by one of the words; -1 if there is none.</summary>
    public static int Find(TableBlock table, params ReadOnlySpan<string> heads)
    {
        foreach (var head in heads)
            for (var column = 0; column < table.Header.Count; column++)
                if (table.Header[column].Plain.Trim().Equals(head, StringComparison.OrdinalIgnoreCase))
                    return column;
        return -1;
    }

    /// <summary>The text of a row below such a column, trimmed; empty if there is none.</summary>
    public static string Cell(TableBlock table, TableRowBlock row, params ReadOnlySpan<string> heads) => CellText(table, row, heads)?.Value ?? "";

    /// <summary>The same with its place; null if there is none or it is empty.</summary>
    public static Written<string>? CellText(TableBlock table, TableRowBlock row, params ReadOnlySpan<string> heads)
    {
        var column = Find(table, heads);
        return column < 0 || column >= row.Cells.Count || row.Cells[column].IsEmpty ? null : new(row.Cells[column].Plain.Trim(), row.Cells[column].Span);
    }
}
