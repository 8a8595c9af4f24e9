using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What drafts drive, and what is wrong with them as text.</summary>
internal static class DraftFindings
{
    public static void Report(IReadOnlyList<EndpointDraft> drafts, ReadingReport report)
    {
        var told = drafts.Where(draft => draft is not { IsComplete: false, IsAnnounced: false, Methods.Count: 0 });
        foreach (var finding in UnknownLabel.In([.. told.SelectMany(draft => draft.UnknownLabels)]))
            report.Add(finding);
        foreach (var draft in drafts)
        {
            // A path behind "URL" without any method may be anything.
            if (draft is { IsComplete: false, IsAnnounced: false, Methods.Count: 0 })
                continue;
            var drives = draft.Drives;
            foreach (var (span, part) in draft.LiveTexts)
                report.Live(span, part.Length == 0 ? drives : $"{part} of {drives}");
            foreach (var finding in draft.Findings)
                report.Add(finding);
            if (!draft.IsComplete && draft.Findings.Count == 0)
                ReportMissing(draft, report);
        }
    }

    private static void ReportMissing(EndpointDraft draft, ReadingReport report)
    {
        if (draft.Methods.Count > 0)
            report.Add(EndpointWithoutPath.Rule.At(draft.Methods[0].Span, $"this endpoint has a method and no path: write `**Path**: /…` beside {draft.Methods[0].Value}"));
        else if (draft.Paths.Count > 0)
            report.Add(EndpointWithoutMethod.Rule.At(draft.Paths[0].Span, $"this endpoint has a path and no method: write `**Method**: GET` or another beside `{draft.Paths[0].Value}`"));
        else if (draft.Placeholders.Count == 0)
            report.Add(EmptyEndpoint.Rule.At(draft.Span.Source!.Line(draft.Span.Position.Line), "neither method nor path follow: write `**Method**: …` and `**Path**: …` below, or both into the heading"));
    }
}
