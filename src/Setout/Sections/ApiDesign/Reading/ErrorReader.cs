using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands behind "Error Codes", "Status Codes" and the like, and items that begin with a status.</summary>
internal static class ErrorReader
{
    public static void Read(EndpointDraft draft, Entry entry)
    {
        var statuses = StatusScanner.All(StatesStatus(entry) ? entry.Text : entry.Value);
        var body = statuses.Count > 0 ? BodyReader.Read(AfterArrow(entry.Text), entry.Blocks) : null;
        body = body is { Json: null, Code: null } ? null : body;
        for (var index = 0; index < statuses.Count; index++)
            ResponseReader.Add(draft, statuses[index], index == 0 ? body : null, entry.Span);
        if (body is not null)
            return;
        foreach (var block in entry.Blocks)
            ReadBlock(draft, block);
        if (entry.Section is not null)
            foreach (var nested in entry.Section.Sections)
                Read(draft, Entries.Of(nested));
    }

    public static bool IsStatusTable(TableBlock table) => table.Rows.Any(row => row.Cells.Any(cell => StatusScanner.Leading(cell) is not null));

    public static void ReadTable(EndpointDraft draft, TableBlock table)
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

    /// <summary>Whether the status stands in front of the colon: <c>- 400: malformed</c>, <c>**Error 404**: …</c></summary>
    private static bool StatesStatus(Entry entry) =>
        StatusScanner.Leading(entry.Text) is not null || (entry.Label is { } label && StatusScanner.AllIn(label.Label.Value).Count > 0);

    /// <summary><c>`401` -> { "error": "…" }</c></summary>
    private static RichText AfterArrow(RichText text)
    {
        var open = BodyReader.OpenBrace(text.Plain);
        return open < 0 ? RichText.Empty : text.Slice(open, text.Plain.Length - open);
    }

    private static void ReadBlock(EndpointDraft draft, Block block)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var nested in Entries.Of([list]))
                    Read(draft, nested);
                break;
            case Paragraph paragraph:
                foreach (var nested in Entries.Of([paragraph]))
                    Read(draft, nested);
                break;
            case TableBlock table:
                ReadTable(draft, table);
                break;
            case CodeBlock code:
                ReadFence(draft, code);
                break;
        }
    }

    /// <summary>A body below the statuses is that of the last one; one without any status is shown for all.</summary>
    private static void ReadFence(EndpointDraft draft, CodeBlock code)
    {
        if (draft.Errors.Count > 0 && BodyReader.Of(code) is { Json: not null } body)
            draft.Errors[^1] = draft.Errors[^1] with { Body = draft.Errors[^1].Body ?? body };
        else if (Placeholders.In(code.Code) is { } placeholder)
            draft.Placeholders.Add(placeholder);
    }
}
