using Setout.Markdown;

namespace Setout.Sections.TradeOffs;

/// <summary>A decision while it is read.</summary>
internal sealed class DecisionDraft(Written<string> name, SourceSpan span)
{
    private readonly List<Written<string>> alternatives = [];
    private readonly List<Placeholder> placeholders = [];
    private Written<string>? chosen;
    private Written<string>? rationale;

    public bool IsStated => chosen is not null || rationale is not null || alternatives.Count > 0 || placeholders.Count > 0;

    public void AddPlaceholder(Placeholder placeholder) => placeholders.Add(placeholder);

    /// <summary>Lays a value and what is nested below it into the decision.</summary>
    public void Apply(DecisionPart part, RichText value, EquatableArray<Block> blocks)
    {
        if (part == DecisionPart.Alternatives)
        {
            AddAlternatives(value, blocks);
            return;
        }
        var text = value.IsEmpty ? FirstText(blocks) : value;
        if (text is null || text.IsEmpty)
            return;
        if (Placeholders.In(text) is { } placeholder)
            placeholders.Add(placeholder);
        else if (part == DecisionPart.Chosen)
            chosen ??= TableColumns.Written(text);
        else if (part == DecisionPart.Rationale)
            rationale ??= TableColumns.Written(text);
    }

    public Decision Finish() => new(name, span)
    {
        Chosen = chosen,
        Alternatives = alternatives.ToEquatableArray(),
        Rationale = rationale,
        Placeholders = placeholders.ToEquatableArray(),
    };

    private void AddAlternatives(RichText value, EquatableArray<Block> blocks)
    {
        foreach (var option in AlternativeList.Split(value))
            Add(option);
        foreach (var block in blocks)
            if (block is ListBlock list)
                foreach (var item in list.Items)
                    Add(item.Text);
            else if (block is Paragraph paragraph)
                Add(paragraph.Text);
    }

    private void Add(RichText option)
    {
        if (Placeholders.In(Labelled.Split(option)?.Value ?? option) is { } placeholder)
            placeholders.Add(placeholder);
        else if (!option.IsEmpty && NotApplicable.Read(option) is null)
            alternatives.Add(TableColumns.Written(option));
    }

    private static RichText? FirstText(EquatableArray<Block> blocks) => blocks switch
    {
        [Paragraph paragraph, ..] => paragraph.Text,
        [ListBlock list, ..] => RichText.Join("; ", list.Items.Select(item => item.Text)),
        _ => null,
    };
}
