using Setout.Markdown;

namespace Setout.Sections.Architecture;

/// <summary>Components as bullets, as rows of a table, or as a run of headings.</summary>
internal static class ComponentReader
{
    private const int LongestName = 60;

    private static readonly string[] Announcements = ["components", "services", "modules", "system components", "key components", "core components", "main components", "component", "core services", "building blocks"];

    public static EquatableArray<Component> Read(DesignOutline outline)
    {
        var components = new List<Component>();
        foreach (var section in outline.Of(Topic.Components))
            AddSection(section, outline, components);
        if (components.Count == 0)
            foreach (var section in outline.Of(Topic.Architecture))
                AddBlocks(section, components, mustBeAnnounced: true);
        return components.ToEquatableArray();
    }

    private static void AddSection(OutlineSection section, DesignOutline outline, List<Component> components)
    {
        var first = components.Count;
        AddBlocks(section, components, mustBeAnnounced: false);
        if (components.Count > first)
            return;
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested) && nested.Level < BoldHeading.Level)
                AddHeading(nested, components);
    }

    private static void AddBlocks(OutlineSection section, List<Component> components, bool mustBeAnnounced)
    {
        var isAnnounced = !mustBeAnnounced;
        foreach (var block in section.Blocks)
            switch (block)
            {
                case Paragraph paragraph when OpenLabels.IsOpen(paragraph.Text):
                    isAnnounced = Announcements.Contains(TitleWords.Normal(paragraph.Text.Plain));
                    break;
                case ListBlock list when isAnnounced:
                    components.AddRange(list.Items.Select(Read).OfType<Component>());
                    break;
                case TableBlock table:
                    AddTable(table, components);
                    break;
            }
    }

    private static Component? Read(ListItem item)
    {
        var text = item.Text.Trim();
        if (text.IsEmpty || Placeholders.In(text) is not null)
            return null;
        if (Labelled.Split(text) is { Label.Value.Length: <= LongestName } labelled)
            return Of(labelled.Label, Description(labelled.Value, item.Blocks), item.Span);
        var name = text.Slice(0, NameLength(text.Plain)).Trim();
        var isName = name.Plain.Length is > 0 and <= LongestName && name.Plain.AsSpan().Count(' ') < 5;
        return isName ? Of(new(name.Plain, name.Span), Description(text.Slice(NameLength(text.Plain), text.Plain.Length), item.Blocks), item.Span) : null;
    }

    /// <summary>The words up to a remark: <c>API Gateway (Kong)</c>, <c>Billing - charges cards</c>.</summary>
    private static int NameLength(string text)
    {
        var end = text.AsSpan().IndexOfAny("(（:：");
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        end = end < 0 || (dash > 0 && dash < end) ? dash : end;
        return end <= 0 ? text.Length : end;
    }

    private static string Description(RichText value, EquatableArray<Block> blocks)
    {
        if (Placeholders.In(value) is not null)
            return "";
        var words = value.Plain.Trim(' ', '-', '–', '—', ':', '(', ')');
        if (words.Length > 0)
            return words;
        return blocks is [ListBlock list, ..] ? string.Join("; ", list.Items.Where(item => Placeholders.In(item.Text) is null).Select(item => item.Text.Plain.Trim())) : "";
    }

    private static void AddTable(TableBlock table, List<Component> components)
    {
        var name = TableColumns.Find(table, "component", "components", "service", "module", "name", "building block", "container", "system", "part");
        if (name < 0)
            return;
        var description = TableColumns.Find(table, "description", "responsibility", "responsibilities", "purpose", "role", "what it does", "function", "details");
        foreach (var row in table.Rows)
            if (TableColumns.Cell(row, name) is { } cell && Placeholders.In(cell) is null && cell.Plain.Length <= LongestName)
                components.Add(Of(TableColumns.Written(cell), TableColumns.Cell(row, description) is { } words ? Description(words, []) : "", row.Span));
    }

    private static void AddHeading(OutlineSection section, List<Component> components)
    {
        var name = AnnouncedHeading.Read(section.Title) is { Word: "component" or "service" or "module" } announced ? announced.Name : section.Title.Slice(TitleWords.NumberLength(section.Title.Plain), section.Title.Plain.Length).Trim();
        if (name.IsEmpty || name.Plain.Length > LongestName || Placeholders.In(name) is not null || section.Blocks is [CodeBlock { Language: "mermaid" }])
            return;
        var first = section.Blocks.OfType<Paragraph>().FirstOrDefault();
        components.Add(Of(new(name.Plain, name.Span), first is null ? "" : Description(first.Text, []), section.Span));
    }

    private static Component Of(Written<string> name, string description, SourceSpan span) =>
        new(name, description, Addresses.WithScheme(span, isHttpOnly: true), span);
}
