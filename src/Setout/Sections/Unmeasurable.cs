using Setout.Diagnostics;

namespace Setout.Sections;

/// <summary>Statements that should have a figure and have none.</summary>
internal static class Unmeasurable
{
    /// <summary>One finding for a sub-section, where a statement of it that <paramref name="counts"/> has no figure, nor anything nested below it.</summary>
    public static IEnumerable<Diagnostic> Find(Rule rule, SectionText? section, EquatableArray<MeasuredStatement> stated, Func<Statement, bool> counts, string question)
    {
        if (section is null or { NotApplicable: not null } or { Placeholders.IsEmpty: false })
            return [];
        var measured = stated.Where(one => !one.Measures.IsEmpty).Select(one => one.Statement.Span.Start).ToHashSet();
        var bare = stated.Select(one => one.Statement)
            .Where(statement => !HasFigure(statement, measured) && !IsLeadIn(statement) && counts(statement))
            .ToList();
        var message = bare.Count == 1 ? $"this cannot be measured: {question}" : $"{bare.Count} statements cannot be measured: {question}";
        return rule.AtAll([.. bare.Select(statement => statement.Text.Span)], message, "cannot be measured either");
    }

    /// <summary>Whether a statement contains one of some words or beginnings of words, ignoring case.</summary>
    public static bool Says(Statement statement, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (statement.Text.Plain.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        foreach (var child in statement.Children)
            if (Says(child, words))
                return true;
        return false;
    }

    private static bool HasFigure(Statement statement, HashSet<int> measured) =>
        measured.Contains(statement.Span.Start) || statement.Text.Plain.Any(char.IsDigit) || statement.Children.Any(child => HasFigure(child, measured));

    /// <summary>What only introduces a list: it ends in a colon, or things are nested below it.</summary>
    private static bool IsLeadIn(Statement statement) => !statement.Children.IsEmpty || statement.Text.Plain.TrimEnd().EndsWith(':');
}
