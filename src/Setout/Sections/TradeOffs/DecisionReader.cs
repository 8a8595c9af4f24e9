using Setout.Markdown;

namespace Setout.Sections.TradeOffs;

/// <summary>The block below a decision's heading.</summary>
internal sealed class DecisionReader
{
    private readonly List<Written<string>> alternatives = [];
    private readonly List<Placeholder> placeholders = [];
    private Written<string>? chosen;
    private Written<string>? rationale;
    private Part open;

    private enum Part
    {
        None,
        Chosen,
        Alternatives,
        Rationale,
    }

    /// <summary>The decision of a section; null where it is none: neither headed so nor with one of the labels.</summary>
    public static Decision? Read(OutlineSection section)
    {
        var title = Labelled.Split(section.Title);
        var isHeaded = title is not null && title.Label.Value.Trim().StartsWith("decision", StringComparison.OrdinalIgnoreCase);
        var reader = new DecisionReader();
        reader.Add(section.Blocks);
        foreach (var nested in section.Sections)
            reader.AddSection(nested);
        if (!isHeaded && reader.chosen is null && reader.rationale is null && reader.alternatives.Count == 0)
            return null;
        var name = isHeaded ? title!.Value : section.Title;
        if (Placeholders.In(name) is not null)
            return null;
        return new(new(name.Plain.Trim(), name.Span), section.Span)
        {
            Chosen = reader.chosen,
            Rationale = reader.rationale,
            Alternatives = reader.alternatives.ToEquatableArray(),
            Placeholders = reader.placeholders.ToEquatableArray(),
        };
    }

    private static Part PartOf(string label)
    {
        var words = label.Trim().ToLowerInvariant();
        return words switch
        {
            "chosen approach" or "chosen" or "choice" or "decision" or "chosen option" or "selected" or "selected approach" or "approach" => Part.Chosen,
            "rationale" or "reason" or "reasons" or "why" or "reasoning" or "justification" or "trade-offs" or "tradeoffs" => Part.Rationale,
            _ when words.StartsWith("alternative", StringComparison.Ordinal) || words.StartsWith("options", StringComparison.Ordinal) || words == "other options" => Part.Alternatives,
            _ => Part.None,
        };
    }

    private void AddSection(OutlineSection section)
    {
        var part = PartOf(section.Title.Plain.TrimEnd(':'));
        if (part == Part.None)
            return;
        open = part;
        Add(section.Blocks);
    }

    private void Add(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is Paragraph paragraph)
                AddText(paragraph.Text);
            else if (block is ListBlock list)
                foreach (var item in list.Items)
                    AddItem(item);
    }

    private void AddText(RichText text)
    {
        if (Labelled.Split(text) is { } labelled && PartOf(labelled.Label.Value) is var part and not Part.None)
        {
            open = part;
            text = labelled.Value;
        }
        if (!text.IsEmpty)
            Take(text);
    }

    private void AddItem(ListItem item)
    {
        if (Labelled.Split(item.Text) is { } labelled && PartOf(labelled.Label.Value) is not Part.None)
        {
            AddText(item.Text);
            Add(item.Blocks);
        }
        else if (!item.Text.IsEmpty)
            Take(item.Text);
    }

    private void Take(RichText text)
    {
        if (Placeholders.In(Labelled.Split(text)?.Value ?? text) is { } placeholder)
        {
            placeholders.Add(placeholder);
            return;
        }
        var said = new Written<string>(text.Plain.Trim(), text.Span);
        switch (open)
        {
            case Part.Chosen: chosen ??= said; break;
            case Part.Rationale: rationale ??= said; break;
            case Part.Alternatives: alternatives.Add(said); break;
        }
    }
}
