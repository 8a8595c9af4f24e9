using Setout.Markdown;

namespace Setout.Sections.Dependencies;

/// <summary>Outline sections become the dependencies as written.</summary>
internal static class DependenciesReader
{
    public static DependenciesSection Read(DesignOutline outline, ReadingReport report)
    {
        var items = new List<Dependency>();
        var sections = outline.Of(Topic.Dependencies);
        foreach (var section in sections)
            Add(section, outline, items);
        foreach (var item in items)
            report.Live(item.Name.Span.To(item.Address?.Span ?? item.Name.Span), $"dependency {item.Name.Value}");
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Items = items.ToEquatableArray() };
    }

    private static void Add(OutlineSection section, DesignOutline outline, List<Dependency> items)
    {
        foreach (var block in section.Blocks)
            if (block is ListBlock list)
                items.AddRange(list.Items.Select(Of).OfType<Dependency>());
            else if (block is TableBlock table)
                AddTable(table, items);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                Add(nested, outline, items);
    }

    private static Dependency? Of(ListItem item)
    {
        var text = item.Text.Trim();
        if (text.IsEmpty || Placeholders.In(text) is not null || NotApplicable.Read(text) is not null)
            return null;
        var (name, rest) = Named(text);
        return name.Plain.Length == 0 ? null : new(
            new(name.Plain, name.Span),
            Placeholders.In(rest) is null ? rest.Plain.Trim(' ', '-', '–', '—', ':', ',') : "",
            Addresses.Any(item.Span),
            DependencyOwner.In(item.Span),
            item.Span);
    }

    /// <summary>The bold or coded words in front, else the words up to a remark.</summary>
    private static (RichText Name, RichText Behind) Named(RichText text)
    {
        var end = LeadLength(text);
        if (end == 0)
            end = NameLength(text.Plain);
        var name = text.Slice(0, end).Trim();
        var colon = name.Plain.AsSpan().TrimEnd(":： ").Length;
        return (name.Slice(0, colon), text.Slice(end, text.Plain.Length - end));
    }

    private static int LeadLength(RichText text)
    {
        var length = 0;
        foreach (var run in text.Runs)
        {
            if ((run.Style & (RunStyle.Strong | RunStyle.Code | RunStyle.Link)) == 0)
                break;
            length += run.Text.Length;
        }
        return length;
    }

    private static int NameLength(string text)
    {
        var end = text.AsSpan().IndexOfAny("(（:：,;，—–");
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        end = end < 0 || (dash > 0 && dash < end) ? dash : end;
        foreach (var word in (ReadOnlySpan<string>)[" for ", " to ", " as ", " at ", " with "])
            if (text.IndexOf(word, StringComparison.Ordinal) is var at and > 0 && (end < 0 || at < end))
                end = at;
        return end <= 0 ? text.Length : end;
    }

    private static void AddTable(TableBlock table, List<Dependency> items)
    {
        var name = Math.Max(0, TableColumns.Find(table, "dependency", "name", "service", "package", "library", "system", "component", "provider"));
        var owner = TableColumns.Find(table, "owner", "team", "contact", "maintainer", "responsible");
        foreach (var row in table.Rows)
            if (TableColumns.Cell(row, name) is { } cell && Placeholders.In(cell) is null)
                items.Add(new(
                    TableColumns.Written(cell),
                    string.Join(" | ", row.Cells.Where((_, column) => column != name).Select(other => other.Plain.Trim()).Where(other => other.Length > 0)),
                    Addresses.Any(row.Span),
                    TableColumns.Cell(row, owner) is { } stated ? TableColumns.Written(stated) : DependencyOwner.In(row.Span),
                    row.Span));
    }
}
