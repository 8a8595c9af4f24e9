using Setout.Markdown;

namespace Setout.Sections;

/// <summary>The columns of a table by what their heads say.</summary>
internal static class TableColumns
{
    /// <summary>The first column with one of these heads (in the form of <see cref="TitleWords.Normal"/>); -1 if there is none.</summary>
    public static int Find(TableBlock table, params ReadOnlySpan<string> heads)
    {
        for (var column = 0; column < table.Header.Count; column++)
            if (heads.Contains(TitleWords.Normal(table.Header[column].Plain)))
                return column;
        return -1;
    }

    /// <summary>The cell of a row; null where it is missing or empty.</summary>
    public static RichText? Cell(TableRowBlock row, int column) =>
        column >= 0 && column < row.Cells.Count && !row.Cells[column].IsEmpty ? row.Cells[column] : null;

    /// <summary>A text with its place, trimmed.</summary>
    public static Written<string> Written(RichText text)
    {
        var trimmed = text.Trim();
        return new(trimmed.Plain, trimmed.Span);
    }
}
