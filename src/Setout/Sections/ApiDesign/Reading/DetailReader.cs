using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Lays what stands in the block of an endpoint into its draft.</summary>
internal static class DetailReader
{
    public static void Apply(EndpointDraft draft, Entry entry)
    {
        var part = PartOf(entry);
        if (part == EndpointPart.Unknown)
            UnlabelledReader.Apply(draft, entry);
        else
            Apply(draft, entry, part);
    }

    /// <summary>Applies a value whose meaning is known: by its label, or by the column that it stands in.</summary>
    public static void Apply(EndpointDraft draft, Entry entry, EndpointPart part)
    {
        if (Placeholders.In(entry.Value) is { } placeholder)
        {
            draft.Placeholders.Add(placeholder);
            return;
        }
        ApplyPart(draft, entry, part);
        draft.LiveTexts.Add((entry.Span, PartWord(part)));
    }

    public static EndpointPart PartOf(Entry entry)
    {
        if (entry.Label is not { Form: not LabelForm.Code } label)
            return EndpointPart.Unknown;
        return EndpointLabels.PartOf(label.Label.Value);
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
                AccessRemarks.Add(draft, entry.Value);
                break;
            case EndpointPart.Request:
                ReadRequest(draft, entry);
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
            case EndpointPart.QueryParameters or EndpointPart.Parameters:
                ParameterReader.Read(draft, entry, ParameterPlace.Query);
                break;
            case EndpointPart.PathParameters:
                ParameterReader.Read(draft, entry, ParameterPlace.Path);
                break;
            case EndpointPart.Headers:
                ParameterReader.Read(draft, entry, ParameterPlace.Header);
                break;
            default:
                UnlabelledReader.AddBehaviour(draft, entry);
                break;
        }
    }

    /// <summary>A request may have parts of its own: headers, parameters, the body.</summary>
    private static void ReadRequest(EndpointDraft draft, Entry entry)
    {
        var nested = Entries.Of(entry.Blocks);
        if (entry.Section is not null)
            nested.AddRange(entry.Section.Sections.Select(Entries.Of));
        var parts = nested.Where(part => PartOf(part) is EndpointPart.Request or EndpointPart.QueryParameters or EndpointPart.PathParameters or EndpointPart.Parameters or EndpointPart.Headers).ToList();
        foreach (var part in parts)
            ApplyPart(draft, part, PartOf(part));
        if (draft.Request is null && (parts.Count == 0 || entry.Blocks.Any(block => block is CodeBlock)))
            draft.Request = BodyReader.Read(entry.Value, entry.Blocks);
    }

    private static Written<string>? Words(Entry entry)
    {
        if (!entry.Value.IsEmpty)
            return new(entry.Value.Plain.Trim(), entry.Value.Span);
        foreach (var block in entry.Blocks)
            if (block is Paragraph paragraph)
                return new(paragraph.Text.Plain.Trim(), paragraph.Span);
            else if (block is ListBlock list)
                return new(string.Join("; ", list.Items.Select(item => item.Text.Plain.Trim())), list.Span);
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
        EndpointPart.Name => "name",
        _ => "description",
    };
}
