namespace Setout.Sections.OpenQuestions;

/// <summary>What is not decided yet.</summary>
public sealed record OpenQuestionsSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>In order.</summary>
    public EquatableArray<Question> Questions { get; init; }
}

/// <summary>A question. <paramref name="IsAnswered"/>: its box is ticked, or an answer stands below it.</summary>
public sealed record Question(Written<string> Text, bool IsAnswered, SourceSpan Span);
