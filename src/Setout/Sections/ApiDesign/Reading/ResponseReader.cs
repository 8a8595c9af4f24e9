using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands behind "Response".</summary>
internal static class ResponseReader
{
    public static void Read(EndpointDraft draft, Entry entry)
    {
        var status = StatusOf(entry);
        var own = entry.Blocks.Where(block => block is not ListBlock list || !IsStatusList(list)).ToEquatableArray();
        var value = status is not null && StatusScanner.Leading(entry.Value) is not null ? RichText.Empty : entry.Value;
        var body = BodyReader.Read(value, own);
        if (status is not null || body is not null)
            Add(draft, status, body, entry.Span);
        foreach (var block in entry.Blocks)
            if (block is ListBlock list && IsStatusList(list))
                foreach (var nested in Entries.Of([list]))
                    ErrorReader.Read(draft, nested);
    }

    /// <summary>A response or an error, as its status says.</summary>
    public static void Add(EndpointDraft draft, WrittenStatus? status, Body? body, SourceSpan span)
    {
        if (status is { IsError: true })
            draft.Errors.Add(new(status.Status, status.Description, body, status.Span));
        else
            draft.Responses.Add(new(status?.Status, body, status?.Description ?? "", status?.Span ?? span));
    }

    private static WrittenStatus? StatusOf(Entry entry)
    {
        if (entry.Label is { } label && entry.Text.Slice(0, entry.Text.Plain.IndexOf(label.Label.Value, StringComparison.Ordinal) + label.Label.Value.Length) is var words && StatusScanner.All(words) is [var stated, ..])
            return stated;
        return StatusScanner.Leading(entry.Value);
    }

    private static bool IsStatusList(ListBlock list) => list.Items.Any(item => StatusScanner.Leading(item.Text) is not null);
}
