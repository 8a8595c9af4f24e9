using Setout.Markdown;

namespace Setout.Sections.OpenQuestions;

/// <summary>Task boxes, bullets, rows and headings of the section become questions.</summary>
internal static class OpenQuestionsReader
{
    public static OpenQuestionsSection Read(DesignOutline outline, ReadingReport report)
    {
        var sections = outline.Of(Topic.OpenQuestions);
        var questions = sections.SelectMany(section => Questions(section, outline)).ToEquatableArray();
        foreach (var question in questions)
            report.Live(question.Text.Span, question.IsAnswered ? "answered question" : "open question");
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Questions = questions };
    }

    private static IEnumerable<Question> Questions(OutlineSection section, DesignOutline outline)
    {
        foreach (var block in section.Blocks)
            foreach (var question in Questions(block))
                yield return question;
        foreach (var nested in section.Sections.Where(nested => !outline.IsApart(nested)))
            if (Placeholders.In(nested.Title) is null)
                yield return new(new(nested.Title.Plain.Trim(), nested.Title.Span), !nested.Blocks.IsEmpty && !nested.Title.Plain.Contains('?', StringComparison.Ordinal), nested.Span);
    }

    private static IEnumerable<Question> Questions(Block block) => block switch
    {
        ListBlock list => list.Items.Where(item => !item.Text.IsEmpty && Placeholders.In(item.Text) is null).Select(OfItem),
        TableBlock table => table.Rows.Where(row => row.Cells.Count > 0 && !row.Cells[0].IsEmpty).Select(row => OfRow(table, row)),
        _ => [],
    };

    private static Question OfItem(ListItem item) =>
        new(new(item.Text.Plain.Trim(), item.Text.Span), item.Checked ?? Answers(item), item.Span);

    /// <summary>An answer below a question is labelled as one; what else stands there may be remarks.</summary>
    private static bool Answers(ListItem item) =>
        item.Blocks.OfType<ListBlock>().SelectMany(list => list.Items).Select(nested => nested.Text)
            .Concat(item.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text))
            .Any(text => Labelled.Split(text)?.Label.Value.Trim().ToLowerInvariant() is "answer" or "answered" or "decision" or "resolved" or "resolution");

    private static Question OfRow(TableBlock table, TableRowBlock row)
    {
        var column = Math.Max(0, TableColumns.Find(table, "question", "open question", "topic", "issue"));
        var text = column < row.Cells.Count ? row.Cells[column] : row.Cells[0];
        var status = TableColumns.Cell(table, row, "status", "state", "resolved", "answer", "decision").ToLowerInvariant();
        return new(new(text.Plain.Trim(), text.Span), status.Length > 0 && status is not ("open" or "-" or "tbd" or "todo" or "pending" or "unresolved" or "no"), row.Span);
    }
}
