using Setout.Markdown;

namespace Setout.Sections.TradeOffs;

/// <summary>Headings with labels below them, and rows of tables, become decisions.</summary>
internal static class TradeOffsReader
{
    public static TradeOffsSection Read(DesignOutline outline, ReadingReport report)
    {
        var sections = outline.Of(Topic.TradeOffs);
        var decisions = sections.SelectMany(section => Decisions(section, outline)).ToEquatableArray();
        foreach (var decision in decisions)
        {
            report.Live(decision.Name.Span, $"decision {decision.Name.Value}");
            foreach (var part in decision.Alternatives.Append(decision.Chosen).Append(decision.Rationale).OfType<Written<string>>())
                report.Live(part.Span, $"decision {decision.Name.Value}");
        }
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Decisions = decisions };
    }

    private static IEnumerable<Decision> Decisions(OutlineSection section, DesignOutline outline)
    {
        foreach (var table in section.Blocks.OfType<TableBlock>())
            foreach (var row in table.Rows.Where(row => row.Cells.Count > 1 && !row.Cells[0].IsEmpty))
                yield return OfRow(table, row);
        foreach (var nested in section.Sections.Where(nested => !outline.IsApart(nested)))
            if (DecisionReader.Read(nested) is { } decision)
                yield return decision;
            else
                foreach (var inner in Decisions(nested, outline))
                    yield return inner;
    }

    private static Decision OfRow(TableBlock table, TableRowBlock row)
    {
        var name = TableColumns.CellText(table, row, "decision", "topic", "area", "question") ?? new Written<string>(row.Cells[0].Plain.Trim(), row.Cells[0].Span);
        var others = TableColumns.CellText(table, row, "alternatives", "alternatives considered", "alternative", "options");
        return new(name, row.Span)
        {
            Chosen = TableColumns.CellText(table, row, "choice", "chosen", "chosen approach", "selected", "solution", "decision"),
            Rationale = TableColumns.CellText(table, row, "rationale", "reason", "why", "reasoning", "justification"),
            Alternatives = others is null ? [] : others.Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(other => new Written<string>(other, others.Span)).ToEquatableArray(),
        };
    }
}
