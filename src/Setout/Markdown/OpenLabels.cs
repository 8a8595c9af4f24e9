namespace Setout.Markdown;

/// <summary>
/// A fence or table at column 0 behind <c>- **Request**:</c> is a sibling of the list for Markdown, and a part of the item for
/// its author. It is moved into the item, and what was torn apart by it is one list again.
/// </summary>
internal static class OpenLabels
{
    /// <summary>The same blocks, with what follows an open label inside it.</summary>
    public static List<Block> Attach(List<Block> blocks)
    {
        if (!blocks.Exists(block => block is ListBlock))
            return blocks;
        var attached = new List<Block>(blocks.Count);
        for (var at = 0; at < blocks.Count;)
        {
            if (blocks[at] is ListBlock list)
                attached.Add(Grow(list, blocks, ref at));
            else
                attached.Add(blocks[at++]);
        }
        return attached;
    }

    /// <summary>Whether a text says that something follows: it ends in a colon or is nothing but bold.</summary>
    public static bool IsOpen(RichText text)
    {
        var plain = text.Plain.AsSpan().TrimEnd();
        return plain.Length > 0 && (plain[^1] is ':' or '：' || text.IsAll(RunStyle.Strong));
    }

    /// <summary>A list with all that belongs to it, <paramref name="at"/> moved behind that.</summary>
    private static ListBlock Grow(ListBlock list, List<Block> blocks, ref int at)
    {
        List<ListItem>? items = null;
        var last = (Block)list;
        at++;
        while (at < blocks.Count && Belongs(blocks[at]) && IsOpen((items?[^1] ?? list.Items[^1])))
        {
            items ??= [.. list.Items];
            var from = at;
            while (at < blocks.Count && Belongs(blocks[at]))
                at++;
            last = blocks[at - 1];
            items[^1] = With(items[^1], blocks.GetRange(from, at - from));
            if (at < blocks.Count && blocks[at] is ListBlock next && next.IsOrdered == list.IsOrdered)
            {
                items.AddRange(next.Items);
                last = next;
                at++;
            }
        }
        return items is null ? list : new(list.Span.To(last.Span), list.IsOrdered, items.ToEquatableArray());
    }

    private static bool Belongs(Block block) => block is CodeBlock { IsFenced: true } or TableBlock;

    private static bool IsOpen(ListItem item) => (Nested(item) is { } nested && IsOpen(nested.Items[^1])) || IsOpen(item.Text);

    private static ListBlock? Nested(ListItem item) =>
        !item.Blocks.IsEmpty && item.Blocks[^1] is ListBlock { Items.IsEmpty: false } nested ? nested : null;

    private static ListItem With(ListItem item, List<Block> blocks)
    {
        var span = item.Span.To(blocks[^1].Span);
        if (Nested(item) is not { } nested || !IsOpen(nested.Items[^1]))
            return item with { Span = span, Blocks = [.. item.Blocks, .. blocks] };
        var grown = new ListBlock(nested.Span.To(blocks[^1].Span), nested.IsOrdered, [.. nested.Items.AsSpan()[..^1], With(nested.Items[^1], blocks)]);
        return item with { Span = span, Blocks = [.. item.Blocks.AsSpan()[..^1], grown] };
    }
}
