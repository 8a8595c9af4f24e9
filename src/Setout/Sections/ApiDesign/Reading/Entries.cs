using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Blocks as entries: what follows an open label belongs to it, wherever Markdown puts it.</summary>
internal static class Entries
{
    public static List<Entry> Of(IReadOnlyList<Block> blocks)
    {
        var entries = new List<Entry>();
        for (var at = 0; at < blocks.Count; at++)
        {
            switch (blocks[at])
            {
                case Paragraph paragraph:
                    AddLines(paragraph, entries);
                    at = AttachFollowing(blocks, at, entries);
                    break;
                case ListBlock list:
                    AddItems(list, entries);
                    break;
                case QuoteBlock quote:
                    entries.AddRange(Of(quote.Blocks));
                    break;
                case HtmlBlock:
                    break;
                default:
                    entries.Add(new(RichText.Empty, null, [blocks[at]], blocks[at].Span));
                    break;
            }
        }
        return entries;
    }

    /// <summary>A nested section as one entry whose label is its heading.</summary>
    public static Entry Of(OutlineSection section) =>
        new(section.Title, new(new(section.Title.Plain.Trim(), section.Title.Span), RichText.Empty, LabelForm.BoldOnly), section.Blocks, section.Span) { Section = section };

    private static void AddItems(ListBlock list, List<Entry> entries)
    {
        for (var index = 0; index < list.Items.Count; index++)
        {
            var item = list.Items[index];
            entries.Add(new(item.Text, Labelled.Split(item.Text), item.Blocks, item.Span) { EndsBlock = index == list.Items.Count - 1, Siblings = list.Items.Count });
        }
    }

    /// <summary>Each line that has a label or names an endpoint begins an entry; other lines go on with the one before.</summary>
    private static void AddLines(Paragraph paragraph, List<Entry> entries)
    {
        var pending = new List<RichText>();
        Labelled? first = null;
        foreach (var line in paragraph.Text.Lines())
        {
            var label = Labelled.Split(line);
            if (pending.Count > 0 && (label is not null || EndpointText.Leading(line) is not null))
                Flush(pending, first, entries);
            if (pending.Count == 0)
                first = label;
            pending.Add(line);
        }
        Flush(pending, first, entries);
    }

    /// <param name="lines">The lines of one entry; taken.</param>
    /// <param name="first">The label in front of the first of them.</param>
    /// <param name="entries">Receives it.</param>
    private static void Flush(List<RichText> lines, Labelled? first, List<Entry> entries)
    {
        if (lines.Count == 0)
            return;
        var text = lines.Count == 1 ? lines[0] : RichText.Join(" ", lines);
        if (!text.IsEmpty)
            entries.Add(new(text, lines.Count == 1 ? first : Labelled.Split(text), [], text.Span));
        lines.Clear();
    }

    private static int AttachFollowing(IReadOnlyList<Block> blocks, int at, List<Entry> entries)
    {
        if (entries.Count == 0 || !OpenLabels.IsOpen(entries[^1].Text))
            return at;
        var attached = new List<Block>();
        while (at + 1 < blocks.Count && Belongs(blocks[at + 1], entries[^1], attached))
            attached.Add(blocks[++at]);
        if (attached.Count > 0)
            entries[^1] = entries[^1] with { Blocks = attached.ToEquatableArray(), Span = entries[^1].Span.To(attached[^1].Span) };
        return at;
    }

    private static bool Belongs(Block next, Entry label, List<Block> attached) => next switch
    {
        CodeBlock or TableBlock => true,
        Paragraph { Text: var text } => attached.Count == 0 && label.Value.IsEmpty && Labelled.Split(text) is null && EndpointText.Leading(text) is null && IsKnown(label),
        ListBlock list => attached.Count == 0 && !list.Items.Any(item => Announces(item, label)),
        _ => false,
    };

    private static bool IsKnown(Entry entry) => entry.Label is { } label && EndpointLabels.PartOf(label.Label.Value) != EndpointPart.Unknown;

    /// <summary>Whether an item has a label that stands beside the open one and not below it.</summary>
    private static bool Announces(ListItem item, Entry open)
    {
        if (EndpointText.Leading(item.Text) is not null)
            return true;
        if (Labelled.Split(item.Text) is not { Form: LabelForm.Bold or LabelForm.Plain } label)
            return false;
        var stands = EndpointLabels.PartOf(label.Label.Value) is EndpointPart.Method or EndpointPart.Path or EndpointPart.Request or EndpointPart.Response or EndpointPart.Errors or EndpointPart.Description;
        return stands && (!IsKnown(open) || (label.Form == LabelForm.Bold && EndpointLabels.PartOf(open.Label!.Label.Value) != EndpointPart.Response));
    }
}
