using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>A table with a label in the first column and what it announces in the second: <c>| Errors | 400, 404 |</c>.</summary>
internal static class LabelTable
{
    /// <summary>The rows whose label is known, as entries; none where the table is another one.</summary>
    public static List<Entry> Read(TableBlock table)
    {
        if (table.Header.Count != 2)
            return [];
        var rows = table.Rows.Where(row => row.Cells.Count == 2 && !row.Cells[1].IsEmpty).ToList();
        var known = rows.Where(IsKnown).ToList();
        var isOfEndpoint = known.Exists(row => PartOf(row) is EndpointPart.Errors or EndpointPart.Statuses or EndpointPart.Response or EndpointPart.Success or EndpointPart.Request or EndpointPart.QueryParameters);
        return isOfEndpoint && known.Count > 1 && known.Count * 2 >= rows.Count ? known.ConvertAll(Entry) : [];
    }

    /// <summary>A word in small letters, or as code, is the name of a member.</summary>
    private static bool IsKnown(TableRowBlock row) =>
        PartOf(row) is not (EndpointPart.Unknown or EndpointPart.Method or EndpointPart.Path)
        && row.Cells[0].Plain.Trim() is [not (>= 'a' and <= 'z'), ..] && !row.Cells[0].Runs.Any(run => (run.Style & RunStyle.Code) != 0);

    private static EndpointPart PartOf(TableRowBlock row) => EndpointLabels.PartOf(row.Cells[0].Plain.Trim());

    private static Entry Entry(TableRowBlock row)
    {
        var label = row.Cells[0].Trim();
        return new(RichText.Join(": ", row.Cells), new(new(label.Plain, label.Span), row.Cells[1].Trim(), LabelForm.Bold), [], row.Span);
    }
}
