using System.Globalization;
using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Finds figures with their units: <c>20 req/s</c>, <c>p95 &lt; 250 ms</c>, <c>1 %</c>, <c>50,000 orders</c>.</summary>
internal static class Measures
{
    /// <summary>All statements of a section with the figures in each.</summary>
    public static EquatableArray<MeasuredStatement> In(SectionText? section) =>
        section is null ? [] : Flatten(section.Statements).Select(statement => new MeasuredStatement(statement, In(statement.Text))).ToEquatableArray();

    /// <summary>The figures of a text. A number without a unit counts only where a word follows that can be counted.</summary>
    public static EquatableArray<Measure> In(RichText text)
    {
        var plain = text.Plain;
        var measures = new List<Measure>();
        for (var at = 0; at < plain.Length; at++)
        {
            if (!char.IsAsciiDigit(plain[at]) || (at > 0 && (char.IsLetterOrDigit(plain[at - 1]) || plain[at - 1] is '_' or '/' or '.')))
                continue;
            var end = EndOfNumber(plain, at);
            var (unit, behind) = UnitAt(plain, end);
            if (unit.Length > 0 && decimal.TryParse(plain.AsSpan(at, end - at).ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
                measures.Add(new(number, unit, SubjectOf(plain, at, behind), text.SpanOf(at, behind - at)));
            at = Math.Max(at, end - 1);
        }
        return measures.ToEquatableArray();
    }

    private static IEnumerable<Statement> Flatten(EquatableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            yield return statement;
            foreach (var child in Flatten(statement.Children))
                yield return child;
        }
    }

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    /// <summary>The unit behind a number: <c>k</c> of thousands left to the unit, as in <c>10k req/s</c>.</summary>
    private static (string Unit, int End) UnitAt(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\u00A0' or '+')
            start++;
        if (start < text.Length && text[start] == '%')
            return ("%", start + 1);
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '/' && end > start && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return end == start || IsConnective(text.AsSpan(start, end - start)) ? ("", at) : (text[start..end].ToLowerInvariant(), end);
    }

    private static bool IsConnective(ReadOnlySpan<char> word)
    {
        foreach (var connective in (ReadOnlySpan<string>)["and", "or", "to", "of", "in", "on", "at", "is", "the", "a", "an", "with", "for", "by"])
            if (word.Equals(connective, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>What is left of the statement: what the figure is about.</summary>
    private static string SubjectOf(string text, int start, int end) =>
        string.Join(' ', $"{text[..start]} {text[end..]}".Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ':', ',', '.', '-', '<', '>', '≤', '≥', '=', '~');
}
