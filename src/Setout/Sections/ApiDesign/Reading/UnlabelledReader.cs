using Setout.Markdown;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands in the block of an endpoint without a known label: statuses, fences, sentences, labels that nobody knows.</summary>
internal static class UnlabelledReader
{
    /// <summary>In words.</summary>
    private const int LongestPlainLabel = 3;

    public static void Apply(EndpointDraft draft, Entry entry)
    {
        if (entry.Text.IsEmpty)
        {
            ApplyBlocks(draft, entry);
            return;
        }
        if (ImplicitLabel(entry) is var part and not EndpointPart.Unknown)
        {
            DetailReader.Apply(draft, entry, part);
            return;
        }
        if (BeginsWithStatus(entry))
        {
            ErrorReader.Read(draft, entry);
            draft.LiveTexts.Add((entry.Span, "statuses"));
            return;
        }
        if (entry.Label is { Form: LabelForm.Bold or LabelForm.Plain } unknown && IsLabel(unknown))
            draft.UnknownLabels.Add(unknown.Label);
        else if (draft.Description is null && entry is { Siblings: 0, Section: null } && Placeholders.In(entry.Text) is null)
        {
            draft.Description = new(entry.Text.Plain.Trim(), entry.Text.Span);
            AccessRemarks.Add(draft, entry.Text);
            draft.LiveTexts.Add((entry.Span, "description"));
            AddStatuses(draft, entry.Text);
            ApplyBlocks(draft, entry);
            return;
        }
        AddBehaviour(draft, entry);
    }

    /// <summary>"Takes the copy back: its status becomes…" is a sentence with a colon in it.</summary>
    private static bool IsLabel(Labelled labelled) =>
        labelled.Form == LabelForm.Bold || labelled.Label.Value.AsSpan().Trim().Count(' ') < LongestPlainLabel;

    /// <summary>Sentences in which conditions may stand.</summary>
    public static void AddBehaviour(EndpointDraft draft, Entry entry)
    {
        if (Placeholders.In(entry.Value) is { } placeholder)
            draft.Placeholders.Add(placeholder);
        else if (!entry.Value.IsEmpty)
            Add(draft, entry);
        foreach (var nested in Entries.Of(entry.Blocks))
            if (nested.Text.IsEmpty)
                ApplyBlocks(draft, nested);
            else
                AddNested(draft, nested);
    }

    private static void AddNested(EndpointDraft draft, Entry nested)
    {
        if (Placeholders.In(nested.Value) is { } placeholder)
            draft.Placeholders.Add(placeholder);
        else if (BeginsWithStatus(nested))
            ErrorReader.Read(draft, nested);
        else
            Add(draft, nested);
    }

    private static void Add(EndpointDraft draft, Entry entry)
    {
        draft.Behaviour.Add(StatementOf(entry));
        AddStatuses(draft, entry.Text);
    }

    /// <summary>Adds the statuses of a sentence that are not listed.</summary>
    public static void AddStatuses(EndpointDraft draft, RichText text)
    {
        foreach (var status in StatusScanner.InCode(text))
            if (!draft.States(status.Status))
                ResponseReader.Add(draft, status, null, status.Span);
    }

    private static Statement StatementOf(Entry entry) => new(entry.Text, entry.Span) { Label = entry.Label?.Label.Value ?? "" };

    /// <summary><c>Response 204 No Content</c>: a label without a colon, because a status follows.</summary>
    private static EndpointPart ImplicitLabel(Entry entry)
    {
        var text = entry.Text.Plain.AsSpan(0, Math.Min(entry.Text.Plain.Length, 40));
        var digit = text.IndexOfAnyInRange('1', '5');
        if (entry.Label is { Form: LabelForm.Code } || digit <= 0 || !StatusScanner.IsStatus(entry.Text.Plain, digit))
            return EndpointPart.Unknown;
        var part = EndpointLabels.PartOf(text[..digit].TrimEnd("`( ").ToString());
        return part is EndpointPart.Response or EndpointPart.Success or EndpointPart.Errors or EndpointPart.Statuses ? part : EndpointPart.Unknown;
    }

    private static bool BeginsWithStatus(Entry entry) =>
        StatusScanner.Leading(entry.Text) is not null || (entry.Label is { } label && StatusScanner.AllIn(label.Label.Value).Count > 0);

    private static void ApplyBlocks(EndpointDraft draft, Entry entry)
    {
        foreach (var block in entry.Blocks)
            if (block is CodeBlock code)
                ApplyFence(draft, code);
            else if (block is TableBlock table)
                ApplyTable(draft, table);
    }

    /// <summary>A fence without a label: the request of a method that has one, then the response.</summary>
    private static void ApplyFence(EndpointDraft draft, CodeBlock code)
    {
        if (Placeholders.In(code.Code) is { } placeholder)
        {
            draft.Placeholders.Add(placeholder);
            return;
        }
        var body = BodyReader.Of(code);
        if (body.Json is null || (code.Language is not ("" or "json" or "jsonc" or "json5" or "http" or "javascript" or "js") && !code.Code.Text.AsSpan().TrimStart().StartsWith("{")))
            return;
        if (draft.Request is null && draft.Responses.Count == 0 && draft.TakesBody)
            draft.Request = body;
        else if (!draft.Responses.Exists(response => response.Body is not null))
            draft.Responses.Add(new(null, body, "", body.Span));
        else
            draft.Findings.Add(OrphanFence.At(code.Span));
        draft.LiveTexts.Add((code.Span, "body"));
    }

    /// <summary>A table without a label: of statuses, else of the members of the request or of parameters.</summary>
    private static void ApplyTable(EndpointDraft draft, TableBlock table)
    {
        if (LabelTable.Read(table) is { Count: > 0 } labelled)
            labelled.ForEach(entry => DetailReader.Apply(draft, entry));
        else if (ErrorReader.IsStatusTable(table))
            ErrorReader.ReadTable(draft, table);
        else if (draft is { TakesBody: true, Request: null })
            draft.Request = FieldListBody.Read([table]);
        else if (!draft.TakesBody)
            ParameterReader.Read(draft, new(RichText.Empty, null, [table], table.Span), ParameterPlace.Query);
        draft.LiveTexts.Add((table.Span, "details"));
    }
}
