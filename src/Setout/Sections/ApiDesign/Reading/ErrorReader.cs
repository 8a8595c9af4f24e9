using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands behind "Error Codes", "Status Codes" and the like, and items that begin with a status.</summary>
internal static class ErrorReader
{
    public static void Read(EndpointDraft draft, Entry entry)
    {
        var isItem = StatusScanner.Leading(entry.Text) is not null;
        var statuses = StatusScanner.All(isItem ? entry.Text : entry.Value);
        var body = isItem || statuses.Count > 0 ? BodyReader.Read(RichText.Empty, entry.Blocks) : null;
        for (var index = 0; index < statuses.Count; index++)
            ResponseReader.Add(draft, statuses[index], index == 0 ? body : null, entry.Span);
        if (body is not null)
            return;
        foreach (var block in entry.Blocks)
            ReadBlock(draft, block);
    }

    private static void ReadBlock(EndpointDraft draft, Block block)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var nested in Entries.Of([list]))
                    Read(draft, nested);
                break;
            case TableBlock table:
                ReadTable(draft, table);
                break;
            case CodeBlock code when BodyReader.Of(code) is { Json: not null } body && draft.Errors.Count > 0:
                draft.Errors[^1] = draft.Errors[^1] with { Body = draft.Errors[^1].Body ?? body };
                break;
        }
    }

    private static void ReadTable(EndpointDraft draft, TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(cell => !cell.IsEmpty).ToList();
            var at = cells.FindIndex(cell => StatusScanner.Leading(cell) is not null);
            if (at < 0)
                continue;
            var status = StatusScanner.Leading(cells[at])!;
            var words = string.Join(" ", cells.Where((_, index) => index != at).Select(cell => cell.Plain.Trim()).Prepend(status.Description)).Trim();
            ResponseReader.Add(draft, status with { Description = words }, null, row.Span);
        }
    }
}
