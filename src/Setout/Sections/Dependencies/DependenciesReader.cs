using Setout.Markdown;

namespace Setout.Sections.Dependencies;

/// <summary>Bullets and rows of the section become dependencies.</summary>
internal static class DependenciesReader
{
    private const int LongestName = 60;

    public static DependenciesSection Read(DesignOutline outline, ReadingReport report)
    {
        var sections = outline.Of(Topic.Dependencies);
        var items = sections.SelectMany(section => Items(section, outline)).ToEquatableArray();
        foreach (var item in items)
            report.Live(item.Name.Span, $"dependency {item.Name.Value}");
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Items = items };
    }

    private static IEnumerable<Dependency> Items(OutlineSection section, DesignOutline outline)
    {
        foreach (var block in section.Blocks)
            foreach (var item in Items(block))
                yield return item;
        foreach (var nested in section.Sections.Where(nested => !outline.IsApart(nested)))
            foreach (var item in Items(nested, outline))
                yield return item;
    }

    private static IEnumerable<Dependency> Items(Block block) => block switch
    {
        ListBlock list => list.Items.Where(item => !item.Text.IsEmpty && Placeholders.In(item.Text) is null).Select(item => Of(item.Text, item.Span)),
        TableBlock table => table.Rows.Where(row => row.Cells.Count > 0 && !row.Cells[0].IsEmpty).Select(row => Of(RichText.Join(" | ", row.Cells), row.Span, row.Cells[0])),
        _ => [],
    };

    private static Dependency Of(RichText text, SourceSpan span, RichText? name = null)
    {
        var labelled = name is null ? Labelled.Split(text) : null;
        var called = name is not null ? new Written<string>(name.Plain.Trim(), name.Span) : labelled is not null ? labelled.Label : FirstWords(text);
        return new(called, (labelled?.Value ?? text).Plain.Trim(), Addresses.In(text), OwnerIn(text), span);
    }

    private static Written<string> FirstWords(RichText text)
    {
        var plain = text.Plain.Trim();
        var end = plain.AsSpan().IndexOfAny(",;.(");
        end = end <= 0 ? Math.Min(plain.Length, LongestName) : Math.Min(end, LongestName);
        return new(plain[..end].Trim(), text.SpanOf(0, end));
    }

    private static Written<string>? OwnerIn(RichText text)
    {
        foreach (var word in (ReadOnlySpan<string>)["owner:", "owned by", "maintained by", "team:", "provided by", "run by"])
        {
            var at = text.Plain.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var start = at + word.Length;
            var rest = text.Plain.AsSpan(start);
            var length = rest.IndexOfAny(",;|)") is var end and >= 0 ? end : rest.Length;
            if (!rest[..length].IsWhiteSpace())
                return new(rest[..length].Trim().TrimEnd('.').ToString(), text.SpanOf(start, length));
        }
        return null;
    }
}
