using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands behind "Response".</summary>
internal static class ResponseReader
{
    public static void Read(EndpointDraft draft, Entry entry)
    {
        var status = StatusOf(entry);
        var own = entry.Blocks.Where(block => !IsOfStatuses(block)).ToEquatableArray();
        var body = BodyReader.Read(status is null ? entry.Value : Behind(entry.Value, status), own);
        if (body is { Json: null, Code: null } && status is not null && !body.Words.Contains('/', StringComparison.Ordinal))
            body = null;
        if (status is not null || body is not null)
            Add(draft, status, body, entry.Span);
        ReadFurther(draft, entry.Value, status);
        foreach (var block in entry.Blocks)
            if (IsOfStatuses(block))
                foreach (var nested in Entries.Of([block]))
                    ErrorReader.Read(draft, nested);
        if (entry.Section is not null)
            foreach (var nested in entry.Section.Sections)
                Read(draft, Entries.Of(nested));
    }

    /// <summary>A response or an error, as its status says.</summary>
    public static void Add(EndpointDraft draft, WrittenStatus? status, Body? body, SourceSpan span)
    {
        if (status is { IsError: true })
            draft.Errors.Add(new(status.Status, status.Description, body, status.Span));
        else
            draft.Responses.Add(new(status?.Status, body, status?.Description ?? "", status?.Span ?? span));
    }

    /// <summary>From the words in front (<c>Response 204</c>), from the label (<c>Response (201 Created)</c>), else from the beginning of the value.</summary>
    private static WrittenStatus? StatusOf(Entry entry)
    {
        if (entry.Section is not null && StatusScanner.Leading(entry.Text) is { } heading)
            return heading;
        if (entry.Label is { } label && StatusScanner.AllIn(label.Label.Value) is [var stated, ..])
            return new(stated, "", label.Label.Span);
        return StatusScanner.Leading(entry.Value) ?? (entry.Label is null ? StatusScanner.All(entry.Value).FirstOrDefault() : null);
    }

    /// <summary>What stands behind the status may be its body; where the status is in the label, that is all.</summary>
    private static RichText Behind(RichText value, WrittenStatus status)
    {
        if (StatusScanner.Leading(value) is null)
            return value;
        var open = BodyReader.OpenBrace(value.Plain);
        if (status.IsError || (open < 0 && !value.Plain.Contains('/', StringComparison.Ordinal)))
            return RichText.Empty;
        return open < 0 ? value : value.Slice(open, value.Plain.Length - open);
    }

    /// <summary><c>201 created, 409 taken</c> in one line.</summary>
    private static void ReadFurther(EndpointDraft draft, RichText value, WrittenStatus? status)
    {
        if (status is null || StatusScanner.Leading(value) is null)
            return;
        foreach (var further in StatusScanner.All(value).Skip(1))
            Add(draft, further, null, further.Span);
    }

    private static bool IsOfStatuses(Block block) => block switch
    {
        ListBlock list => list.Items.Any(item => StatusScanner.Leading(item.Text) is not null || (Labelled.Split(item.Text) is { } label && StatusScanner.AllIn(label.Label.Value).Count > 0)),
        TableBlock table => ErrorReader.IsStatusTable(table) && !ParameterTable.Read(table, ParameterPlace.Query).Any(),
        _ => false,
    };
}
