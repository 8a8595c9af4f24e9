using Setout.Markdown;

namespace Setout.Sections.Risks;

/// <summary>Outline sections become the risks as written.</summary>
internal static class RisksReader
{
    private static readonly string[] MitigationWords = ["mitigation", "mitigations", "mitigation strategy", "mitigation plan", "mitigated by", "countermeasure", "countermeasures", "contingency", "contingency plan", "response", "action", "actions", "solution", "plan", "how to mitigate", "prevention"];

    public static RisksSection Read(DesignOutline outline, ReadingReport report)
    {
        var risks = new List<Risk>();
        var sections = outline.Of(Topic.Risks);
        foreach (var section in sections)
            Add(section, outline, risks, NamesMitigations(section.Title.Plain));
        foreach (var risk in risks)
        {
            report.Live(risk.Text.Span, "risk");
            if (risk.Mitigation is { } mitigation)
                report.Live(mitigation.Span, "mitigation");
        }
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Items = risks.ToEquatableArray() };
    }

    /// <summary>"Risks and mitigations": what stands behind the colon or dash of an item answers what stands in front of it.</summary>
    private static bool NamesMitigations(string title) =>
        Array.Exists<string>(["mitiga", "countermeasure", "contingency", "gegenmaß", "maßnahmen", "对策", "應對", "应对", "缓解", "対策", "대응", "митига"], word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static void Add(OutlineSection section, DesignOutline outline, List<Risk> risks, bool isAnswered)
    {
        foreach (var block in section.Blocks)
            if (block is ListBlock list)
                AddList(list, risks, isAnswered);
            else if (block is TableBlock table)
                AddTable(table, risks);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                AddNested(nested, outline, risks, isAnswered);
    }

    /// <summary>A heading is a risk where its mitigation is labelled below it, else a group of risks.</summary>
    private static void AddNested(OutlineSection section, DesignOutline outline, List<Risk> risks, bool isAnswered)
    {
        var mitigation = section.Blocks.Select(MitigationIn).FirstOrDefault(found => found is not null);
        if (mitigation is null || section.Blocks.Any(block => block is ListBlock list && list.Items.Count(item => IsRisk(item.Text)) > 0))
        {
            Add(section, outline, risks, isAnswered || NamesMitigations(section.Title.Plain));
            return;
        }
        var title = AnnouncedHeading.Read(section.Title) is { Word: "risk" } announced ? announced.Name : section.Title.Slice(TitleWords.NumberLength(section.Title.Plain), section.Title.Plain.Length).Trim();
        if (Placeholders.In(title) is null && !title.IsEmpty)
            risks.Add(new(new(title.Plain, title.Span), mitigation, section.Span));
    }

    private static void AddList(ListBlock list, List<Risk> risks, bool isAnswered)
    {
        foreach (var item in list.Items)
        {
            if (MitigationOf(item.Text) is { } apart && risks.Count > 0 && risks[^1].Mitigation is null)
                risks[^1] = risks[^1] with { Mitigation = apart, Span = risks[^1].Span.To(item.Span) };
            else if (!IsMitigation(item.Text) && Of(item, isAnswered) is { } risk)
                risks.Add(risk);
        }
    }

    private static Risk? Of(ListItem item, bool isAnswered)
    {
        var labelled = Labelled.Split(item.Text);
        var text = labelled is not null && IsRisk(item.Text) ? labelled.Value : item.Text.Trim();
        if (text.IsEmpty || Placeholders.In(text) is not null || Placeholders.In(labelled?.Value ?? text) is not null || NotApplicable.Read(text) is not null)
            return null;
        var (risk, inline) = Inline(text);
        if (isAnswered && inline is null && (IsRisk(item.Text) ? null : Answered(labelled, text)) is var (asked, answer))
            (risk, inline) = (asked, answer);
        return new(new(risk.Plain, risk.Span), inline ?? item.Blocks.Select(MitigationIn).FirstOrDefault(found => found is not null), item.Span);
    }

    /// <summary><c>**The bank is down:** payments are retried</c>, <c>The bank is down — payments are retried</c></summary>
    private static (RichText Risk, Written<string> Mitigation)? Answered(Labelled? labelled, RichText text)
    {
        if (labelled is { Value.IsEmpty: false, Form: LabelForm.Bold or LabelForm.Plain })
            return (text.Slice(0, labelled.Label.Value.Length), new(labelled.Value.Plain, labelled.Value.Span));
        var dash = text.Plain.AsSpan().IndexOfAny('—', '–');
        var answer = dash < 1 ? RichText.Empty : text.Slice(dash + 1, text.Plain.Length - dash - 1).Trim();
        return answer.IsEmpty ? null : (text.Slice(0, dash).Trim(), new(answer.Plain, answer.Span));
    }

    private static bool IsRisk(RichText text) => Labelled.Split(text) is { } labelled && TitleWords.Normal(labelled.Label.Value).TrimEnd(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is "risk" or "threat" or "issue" or "problem";

    private static bool IsMitigation(RichText text) => Labelled.Split(text) is { } labelled && MitigationWords.Contains(TitleWords.Normal(labelled.Label.Value));

    /// <summary><c>Mitigation: …</c>; null where it is unfilled.</summary>
    private static Written<string>? MitigationOf(RichText text) =>
        IsMitigation(text) && Labelled.Split(text)!.Value is { IsEmpty: false } value && Placeholders.In(value) is null ? new(value.Plain, value.Span) : null;

    private static Written<string>? MitigationIn(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.Lines().Select(MitigationOf).FirstOrDefault(found => found is not null),
        ListBlock list => list.Items.Select(item => MitigationOf(item.Text) ?? Below(item)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>A mitigation in several points below its label.</summary>
    private static Written<string>? Below(ListItem item) =>
        IsMitigation(item.Text) && item.Blocks is [ListBlock points, ..] && points.Items.All(point => Placeholders.In(point.Text) is null)
            ? new(string.Join("; ", points.Items.Select(point => point.Text.Plain.Trim())), points.Span)
            : null;

    /// <summary>The mitigation in the same sentence: <c>The queue fills up. Mitigation: alerts</c>, <c>… → alerts</c>.</summary>
    private static (RichText Risk, Written<string>? Mitigation) Inline(RichText text)
    {
        foreach (var word in (ReadOnlySpan<string>)["Mitigation:", "Mitigated by", "mitigation:", "mitigated by", "→", "->"])
        {
            var at = text.Plain.IndexOf(word, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var value = text.Slice(at + word.Length, text.Plain.Length - at - word.Length).Trim();
            var risk = text.Slice(0, text.Plain.AsSpan(0, at).TrimEnd(" .;,-–—(").Length);
            return (risk, value.IsEmpty || Placeholders.In(value) is not null ? null : new(value.Plain, value.Span));
        }
        return (text, null);
    }

    private static void AddTable(TableBlock table, List<Risk> risks)
    {
        var name = TableColumns.Find(table, "risk", "risks", "threat", "issue", "description", "risk description", "concern");
        var mitigation = TableColumns.Find(table, MitigationWords);
        if (name < 0 && mitigation < 0)
            return;
        foreach (var row in table.Rows)
            if (TableColumns.Cell(row, Math.Max(0, name)) is { } cell && Placeholders.In(cell) is null)
                risks.Add(new(TableColumns.Written(cell), TableColumns.Cell(row, mitigation) is { } stated && Placeholders.In(stated) is null && stated.Plain.Trim() is not ("-" or "–" or "—") ? TableColumns.Written(stated) : null, row.Span));
    }
}
