using Setout.Markdown;

namespace Setout.Sections;

/// <summary>A text with a label in front and what belongs to it below.</summary>
internal sealed record LabelledEntry(Labelled? Label, RichText Text, EquatableArray<Block> Blocks);

/// <summary>Items and lines of paragraphs as entries; a list, fence or text behind an open label belongs to it.</summary>
internal static class LabelledEntries
{
    public static List<LabelledEntry> Of(IReadOnlyList<Block> blocks)
    {
        var entries = new List<LabelledEntry>();
        foreach (var block in blocks)
            switch (block)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph, entries);
                    break;
                case ListBlock list when !IsOpen(entries):
                    entries.AddRange(list.Items.Select(item => new LabelledEntry(Labelled.Split(item.Text), item.Text, item.Blocks)));
                    break;
                default:
                    Attach(block, entries);
                    break;
            }
        return entries;
    }

    private static void AddParagraph(Paragraph paragraph, List<LabelledEntry> entries)
    {
        var pending = new List<RichText>();
        foreach (var line in paragraph.Text.Lines())
        {
            if (pending.Count > 0 && Labelled.Split(line) is { Form: LabelForm.Bold })
                Flush(pending, paragraph, entries);
            pending.Add(line);
        }
        Flush(pending, paragraph, entries);
    }

    private static void Flush(List<RichText> lines, Paragraph paragraph, List<LabelledEntry> entries)
    {
        if (lines.Count == 0)
            return;
        var text = lines.Count == 1 ? lines[0] : RichText.Join(" ", lines);
        var label = Labelled.Split(text);
        if (label is null && IsOpen(entries))
            Attach(paragraph, entries);
        else
            entries.Add(new(label, text, []));
        lines.Clear();
    }

    /// <summary>Whether the last entry is a label that says nothing itself.</summary>
    private static bool IsOpen(List<LabelledEntry> entries) => entries is [.., { Label: { Value.IsEmpty: true }, Blocks.IsEmpty: true }];

    private static void Attach(Block block, List<LabelledEntry> entries)
    {
        if (IsOpen(entries))
            entries[^1] = entries[^1] with { Blocks = [block] };
    }
}
