using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands behind method and path in one line: <c>`POST /orders`: place an order (customers only) → 201</c>.</summary>
internal static class RestReader
{
    public static void Apply(EndpointDraft draft, RichText rest)
    {
        if (rest.IsEmpty)
            return;
        if (Placeholders.In(rest) is { } placeholder)
        {
            draft.Placeholders.Add(placeholder);
            return;
        }
        var (arrow, length) = Arrow(rest.Plain);
        var words = arrow < 0 ? rest : rest.Slice(0, arrow).Trim();
        if (!words.IsEmpty)
        {
            draft.Description ??= new(words.Plain, words.Span);
            AccessRemarks.Add(draft, words);
            ReadBody(draft, words);
            draft.LiveTexts.Add((words.Span, "description"));
        }
        if (arrow >= 0)
            ReadOutcome(draft, rest.Slice(arrow + length, rest.Plain.Length - arrow - length).Trim());
    }

    private static (int At, int Length) Arrow(string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)["→", "->", "=>", "⇒"])
            if (text.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0)
                return (at, sign.Length);
        return (-1, 0);
    }

    private static void ReadBody(EndpointDraft draft, RichText words)
    {
        if (draft is { TakesBody: true, Request: null } && words.Plain.Contains('{', StringComparison.Ordinal) && BodyReader.Read(words, []) is { Json: not null } body)
            draft.Request = body;
    }

    private static void ReadOutcome(EndpointDraft draft, RichText outcome)
    {
        if (outcome.IsEmpty)
            return;
        ResponseReader.Read(draft, new(outcome, null, [], outcome.Span));
        draft.LiveTexts.Add((outcome.Span, "response"));
    }
}
