using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Lays what stands in the block of an endpoint into its draft.</summary>
internal static class DetailReader
{
    public static void Apply(EndpointDraft draft, Entry entry)
    {
        var label = entry.Label;
        var part = label is null || label.Form == LabelForm.Code ? EndpointPart.Unknown : EndpointLabels.PartOf(label.Label.Value);
        if (part == EndpointPart.Unknown)
        {
            ApplyUnlabelled(draft, entry);
            return;
        }
        if (Placeholders.In(entry.Value) is { } placeholder)
        {
            draft.Placeholders.Add(placeholder);
            return;
        }
        ApplyPart(draft, entry, part);
        draft.LiveTexts.Add((entry.Span, PartWord(part)));
    }

    private static void ApplyPart(EndpointDraft draft, Entry entry, EndpointPart part)
    {
        switch (part)
        {
            case EndpointPart.Name:
                draft.Name = draft.Name.Length > 0 ? draft.Name : entry.Value.Plain.Trim();
                break;
            case EndpointPart.Description:
                draft.Description ??= Words(entry);
                break;
            case EndpointPart.Request:
                draft.Request ??= BodyReader.Read(entry.Value, entry.Blocks);
                break;
            case EndpointPart.Response or EndpointPart.Success:
                ResponseReader.Read(draft, entry);
                break;
            case EndpointPart.Statuses or EndpointPart.Errors:
                ErrorReader.Read(draft, entry);
                break;
            case EndpointPart.Access:
                if (Words(entry) is { } access)
                    draft.Access.Add(access);
                break;
            default:
                AddBehaviour(draft, entry);
                break;
        }
    }

    private static void ApplyUnlabelled(EndpointDraft draft, Entry entry)
    {
        if (entry.Text.IsEmpty)
        {
            ApplyOrphans(draft, entry);
            return;
        }
        if (StatusScanner.Leading(entry.Label?.Label is { } label ? entry.Text.Slice(0, Math.Max(label.Value.Length, 3)) : entry.Text) is not null)
        {
            ErrorReader.Read(draft, entry);
            return;
        }
        if (entry.Label is { Form: LabelForm.Bold or LabelForm.Plain } unknown)
            draft.UnknownLabels.Add(unknown.Label);
        else if (draft.Description is null && entry.Siblings == 0)
        {
            draft.Description = new(entry.Text.Plain.Trim(), entry.Text.Span);
            return;
        }
        AddBehaviour(draft, entry);
    }

    /// <summary>A fence without a label: the request of a method that has one, then the response.</summary>
    private static void ApplyOrphans(EndpointDraft draft, Entry entry)
    {
        foreach (var block in entry.Blocks)
        {
            if (block is not CodeBlock code)
                continue;
            var body = BodyReader.Of(code);
            if (body.Json is null)
                continue;
            if (draft.Request is null && draft.Responses.Count == 0 && draft.Methods.Exists(method => method.Value is "POST" or "PUT" or "PATCH"))
                draft.Request = body;
            else if (!draft.Responses.Exists(response => response.Body is not null))
                draft.Responses.Add(new(null, body, "", body.Span));
            draft.LiveTexts.Add((code.Span, "body"));
        }
    }

    private static void AddBehaviour(EndpointDraft draft, Entry entry)
    {
        if (Placeholders.In(entry.Value) is { } placeholder)
            draft.Placeholders.Add(placeholder);
        else
            draft.Behaviour.AddRange(StatementsOf(entry));
    }

    private static IEnumerable<Statement> StatementsOf(Entry entry)
    {
        if (!entry.Value.IsEmpty)
            yield return new(entry.Text, entry.Span) { Label = entry.Label?.Label.Value ?? "" };
        foreach (var nested in Entries.Of(entry.Blocks))
            if (!nested.Text.IsEmpty)
                yield return new(nested.Text, nested.Span) { Label = nested.Label?.Label.Value ?? "" };
    }

    private static Written<string>? Words(Entry entry)
    {
        if (!entry.Value.IsEmpty)
            return new(entry.Value.Plain.Trim(), entry.Value.Span);
        foreach (var block in entry.Blocks)
            if (block is Paragraph paragraph)
                return new(paragraph.Text.Plain.Trim(), paragraph.Span);
        return null;
    }

    private static string PartWord(EndpointPart part) => part switch
    {
        EndpointPart.Request => "request",
        EndpointPart.Response or EndpointPart.Success => "response",
        EndpointPart.Errors or EndpointPart.Statuses => "statuses",
        EndpointPart.Access => "access",
        EndpointPart.QueryParameters or EndpointPart.PathParameters or EndpointPart.Parameters or EndpointPart.Headers => "parameters",
        EndpointPart.Behaviour => "behaviour",
        _ => "description",
    };
}
