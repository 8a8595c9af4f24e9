using Setout.Markdown;

namespace Setout.Sections.OpenQuestions;

/// <summary>Outline sections become the open questions as written.</summary>
internal static class OpenQuestionsReader
{
    private static readonly string[] Answers = ["answer", "decision", "resolution", "resolved", "decided", "outcome", "conclusion", "answered"];
    private static readonly string[] Closed = ["resolved", "closed", "answered", "done", "decided", "yes", "✓", "✅", "x"];

    public static OpenQuestionsSection Read(DesignOutline outline, ReadingReport report)
    {
        var questions = new List<Question>();
        var sections = outline.Of(Topic.OpenQuestions);
        foreach (var section in sections)
            Add(section, outline, questions);
        foreach (var question in questions)
            report.Live(question.Text.Span, question.IsAnswered ? "answered question" : "open question");
        return new() { Text = SectionTextReader.Read(sections, outline.IsApart), Questions = questions.ToEquatableArray() };
    }

    private static void Add(OutlineSection section, DesignOutline outline, List<Question> questions)
    {
        foreach (var block in section.Blocks)
            switch (block)
            {
                case ListBlock list:
                    questions.AddRange(list.Items.Select(Of).OfType<Question>());
                    break;
                case TableBlock table:
                    AddTable(table, questions);
                    break;
                case Paragraph paragraph when paragraph.Text.Plain.TrimEnd() is [.., '?' or '？']:
                    questions.Add(new(TableColumns.Written(paragraph.Text), false, paragraph.Span));
                    break;
            }
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                AddNested(nested, outline, questions);
    }

    /// <summary>A heading is a question where text stands below it, and a group where a list does.</summary>
    private static void AddNested(OutlineSection section, DesignOutline outline, List<Question> questions)
    {
        if (section.Blocks.Any(block => block is ListBlock or TableBlock) && section.Title.Plain.TrimEnd() is not [.., '?' or '？'])
            Add(section, outline, questions);
        else if (Placeholders.In(section.Title) is null && !section.Title.IsEmpty)
            questions.Add(new(TableColumns.Written(section.Title), section.Blocks.OfType<Paragraph>().Any(paragraph => IsAnswer(paragraph.Text)), section.Span));
    }

    private static Question? Of(ListItem item)
    {
        if (item.Text.IsEmpty || Placeholders.In(item.Text) is not null || NotApplicable.Read(item.Text) is not null)
            return null;
        var isStruck = item.Text.Plain.TrimStart().StartsWith("~~", StringComparison.Ordinal);
        return new(TableColumns.Written(item.Text), item.Checked == true || isStruck || item.Blocks.Any(HoldsAnswer), item.Span);
    }

    /// <summary>Options below a question are none; sentences and whatever is labelled as an answer are.</summary>
    private static bool HoldsAnswer(Block block) => block switch
    {
        Paragraph paragraph => IsAnswer(paragraph.Text) || Labelled.Split(paragraph.Text) is null,
        ListBlock list => list.Items.Any(item => IsAnswer(item.Text)) || (list.Items is [var only] && IsSentence(only.Text)),
        _ => false,
    };

    private static bool IsAnswer(RichText text) =>
        Labelled.Split(text) is { Value.IsEmpty: false } labelled && Answers.Contains(TitleWords.Normal(labelled.Label.Value)) && Placeholders.In(labelled.Value) is null;

    /// <summary>A single remark below the question that asks nothing itself, and is no label such as "Owner".</summary>
    private static bool IsSentence(RichText text) =>
        Labelled.Split(text) is null && Placeholders.In(text) is null && text.Plain.TrimEnd() is [.., not ('?' or '？')];

    private static void AddTable(TableBlock table, List<Question> questions)
    {
        var question = Math.Max(0, TableColumns.Find(table, "question", "questions", "open question", "issue", "topic"));
        var answer = TableColumns.Find(table, "answer", "decision", "resolution", "outcome");
        var status = TableColumns.Find(table, "status", "state", "resolved", "answered");
        foreach (var row in table.Rows)
            if (TableColumns.Cell(row, question) is { } cell && Placeholders.In(cell) is null)
                questions.Add(new(TableColumns.Written(cell), IsFilled(row, answer) || (TableColumns.Cell(row, status) is { } state && Closed.Contains(state.Plain.Trim().ToLowerInvariant())), row.Span));
    }

    private static bool IsFilled(TableRowBlock row, int column) =>
        TableColumns.Cell(row, column) is { } cell && Placeholders.In(cell) is null && cell.Plain.Trim() is not ("-" or "–" or "—" or "?" or "open" or "Open");
}
