using Setout.Markdown;

namespace Setout.Sections.Risks;

/// <summary>Bullets with a nested mitigation, rows and headings of the section become risks.</summary>
internal static class RisksReader
{
    private static readonly string[] MitigationWords = ["mitigation", "mitigations", "mitigated by", "countermeasure", "response", "solution"];

    public static RisksSection Read(DesignOutline outline, ReadingReport report)
    {
        var sections = outline.Of(Topic.Risks);
        var risks = sections.SelectMany(section => Risks(section, outline)).ToEquatableArray();
        foreach (var risk in risks)
        {
            report.Live(risk.Text.Span, "risk");
            if (risk.Mitigation is { } mitigation)
                report.Live(mitigation.Span, "mitigation");
        }
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Items = risks };
    }

    private static IEnumerable<Risk> Risks(OutlineSection section, DesignOutline outline)
    {
        foreach (var block in section.Blocks)
            foreach (var risk in Risks(block))
                yield return risk;
        foreach (var nested in section.Sections.Where(nested => !outline.IsApart(nested) && Placeholders.In(nested.Title) is null))
            yield return new(new(nested.Title.Plain.Trim(), nested.Title.Span), MitigationIn(nested.Blocks), nested.Span);
    }

    private static IEnumerable<Risk> Risks(Block block) => block switch
    {
        ListBlock list => list.Items.Select(OfItem).OfType<Risk>(),
        TableBlock table => table.Rows.Where(row => row.Cells.Count > 0 && !row.Cells[0].IsEmpty).Select(row => OfRow(table, row)),
        _ => [],
    };

    private static Risk? OfItem(ListItem item)
    {
        var labelled = Labelled.Split(item.Text);
        var isLabel = labelled is not null && labelled.Label.Value.Trim().StartsWith("risk", StringComparison.OrdinalIgnoreCase);
        var text = isLabel ? labelled!.Value : item.Text;
        if (text.IsEmpty || Placeholders.In(text) is not null)
            return null;
        return new(new(text.Plain.Trim(), text.Span), MitigationIn(item.Blocks) ?? Inline(text), item.Span);
    }

    private static Written<string>? MitigationIn(EquatableArray<Block> blocks)
    {
        foreach (var text in blocks.SelectMany(TextsOf))
            if (Labelled.Split(text) is { } labelled && IsMitigation(labelled.Label.Value) && !labelled.Value.IsEmpty && Placeholders.In(labelled.Value) is null)
                return new(labelled.Value.Plain.Trim(), labelled.Value.Span);
        return null;
    }

    private static IEnumerable<RichText> TextsOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        ListBlock list => list.Items.Select(item => item.Text),
        _ => [],
    };

    private static bool IsMitigation(string label) => MitigationWords.Contains(label.Trim().ToLowerInvariant());

    /// <summary><c>The disk fails. Mitigation: a mirror.</c></summary>
    private static Written<string>? Inline(RichText text)
    {
        var at = text.Plain.IndexOf("mitigation:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            at = text.Plain.IndexOf("mitigated by", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var start = at + "mitigation:".Length;
        return start >= text.Plain.Length ? null : new(text.Plain[start..].Trim(), text.SpanOf(start, text.Plain.Length - start));
    }

    private static Risk OfRow(TableBlock table, TableRowBlock row)
    {
        var text = TableColumns.CellText(table, row, "risk", "description", "issue") ?? new Written<string>(row.Cells[0].Plain.Trim(), row.Cells[0].Span);
        return new(text, TableColumns.CellText(table, row, MitigationWords), row.Span);
    }
}
