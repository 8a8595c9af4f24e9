using Setout.Markdown;

namespace Setout.Sections.TradeOffs;

/// <summary>Outline sections become the decisions as written: headings with labels, rows of a table, or bullets.</summary>
internal sealed class TradeOffsReader
{
    private const int LongestName = 120;

    private readonly List<Decision> decisions = [];
    private readonly HashSet<object> taken = new(ReferenceEqualityComparer.Instance);
    private readonly DesignOutline outline;

    private TradeOffsReader(DesignOutline outline) => this.outline = outline;

    public static TradeOffsSection Read(DesignOutline outline, ReadingReport report)
    {
        var reader = new TradeOffsReader(outline);
        var sections = outline.Of(Topic.TradeOffs);
        foreach (var section in sections)
            if (AnnouncedHeading.Read(section.Title) is { Word: "decision" })
                reader.AddSection(section);
            else
                reader.AddGroup(section);
        foreach (var decision in reader.decisions)
            foreach (var part in decision.Alternatives.Prepend(decision.Name).Append(decision.Chosen).Append(decision.Rationale).OfType<Written<string>>())
                report.Live(part.Span, $"decision {decision.Name.Value}");
        return new()
        {
            Text = SectionTextReader.Read(sections, nested => outline.IsApart(nested) || reader.taken.Contains(nested), reader.taken.Contains),
            Decisions = reader.decisions.ToEquatableArray(),
        };
    }

    /// <summary>A section with several decisions below it.</summary>
    private void AddGroup(OutlineSection section)
    {
        foreach (var block in section.Blocks)
            if (block is TableBlock table)
                AddTable(table);
            else if (block is ListBlock list)
                AddList(list);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                AddSection(nested);
    }

    private void AddSection(OutlineSection section)
    {
        var announced = AnnouncedHeading.Read(section.Title);
        var isDecision = announced is { Word: "decision" or "design decision" or "adr" or "trade-off" or "tradeoff" };
        var name = isDecision ? announced!.Name : section.Title.Slice(TitleWords.NumberLength(section.Title.Plain), section.Title.Plain.Length).Trim();
        var draft = new DecisionDraft(new(name.Plain, name.Span), section.Span);
        if (Placeholders.In(name) is { } placeholder)
            draft.AddPlaceholder(placeholder);
        Apply(draft, section);
        if (!isDecision && !draft.IsStated)
        {
            AddGroup(section);
            return;
        }
        decisions.Add(draft.Finish());
        taken.Add(section);
    }

    private static void Apply(DecisionDraft draft, OutlineSection section)
    {
        foreach (var entry in LabelledEntries.Of(section.Blocks))
            if (entry.Label is { } label && DecisionLabels.PartOf(label.Label.Value) is var part and not (DecisionPart.None or DecisionPart.Name))
                draft.Apply(part, label.Value, entry.Blocks);
        foreach (var nested in section.Sections)
            if (DecisionLabels.PartOf(nested.Title.Plain) is var part and not (DecisionPart.None or DecisionPart.Name))
                draft.Apply(part, RichText.Empty, nested.Blocks);
    }

    private void AddTable(TableBlock table)
    {
        var parts = table.Header.Select(head => DecisionLabels.PartOf(head.Plain)).ToList();
        var hasChoice = parts.Contains(DecisionPart.Chosen) || parts.Contains(DecisionPart.Name);
        if (!hasChoice || parts.Count < 2)
            return;
        taken.Add(table);
        var name = parts.IndexOf(DecisionPart.Name);
        // "Decision | Choice | Reason": the first says what was to be decided, the second what was chosen.
        name = name < 0 ? parts.Count(part => part == DecisionPart.Chosen) > 1 ? parts.IndexOf(DecisionPart.Chosen) : 0 : name;
        foreach (var row in table.Rows)
            AddRow(row, parts, name);
    }

    private void AddRow(TableRowBlock row, List<DecisionPart> parts, int name)
    {
        if (TableColumns.Cell(row, name) is not { } cell)
            return;
        var draft = new DecisionDraft(TableColumns.Written(cell), row.Span);
        if (Placeholders.In(cell) is { } placeholder)
            draft.AddPlaceholder(placeholder);
        for (var column = 0; column < parts.Count; column++)
            if ((column != name || parts.Count(part => part == DecisionPart.Chosen) == 1) && TableColumns.Cell(row, column) is { } value && parts[column] is not (DecisionPart.None or DecisionPart.Name))
                draft.Apply(parts[column], value, []);
        decisions.Add(draft.Finish());
    }

    /// <summary><c>1. **SQLite**: one file, no server</c>; the bold words are what was chosen.</summary>
    private void AddList(ListBlock list)
    {
        var named = list.Items.Where(IsDecision).ToList();
        if (named.Count * 2 <= list.Items.Count)
            return;
        taken.Add(list);
        foreach (var item in named)
            decisions.Add(Of(item));
    }

    private static bool IsDecision(ListItem item) =>
        Labelled.Split(item.Text) is { Form: LabelForm.Bold or LabelForm.BoldOnly, Label.Value.Length: <= LongestName } label
        && DecisionLabels.PartOf(label.Label.Value) == DecisionPart.None && !(label.Value.IsEmpty && item.Blocks.IsEmpty);

    private static Decision Of(ListItem item)
    {
        var label = Labelled.Split(item.Text)!;
        var draft = new DecisionDraft(label.Label, item.Span);
        foreach (var entry in LabelledEntries.Of(item.Blocks))
            if (entry.Label is { } nested && DecisionLabels.PartOf(nested.Label.Value) is var part and not (DecisionPart.None or DecisionPart.Name))
                draft.Apply(part, nested.Value, entry.Blocks);
        draft.Apply(DecisionPart.Rationale, label.Value, []);
        draft.Apply(DecisionPart.Chosen, new(label.Label.Span, [new(label.Label.Value, RunStyle.None, label.Label.Span)]), []);
        return draft.Finish();
    }
}
