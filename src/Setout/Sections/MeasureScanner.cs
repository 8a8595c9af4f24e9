using System.Globalization;
using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Finds figures in a sentence: the number, its unit, and what is measured: <c>p95 &lt; 250 ms on GET /orders</c>.</summary>
internal static class MeasureScanner
{
    /// <summary>Statements of a section and of all that is nested below them, each with its figures; those that have some drive it.</summary>
    public static EquatableArray<MeasuredStatement> Read(SectionText? section, string drives, ReadingReport report)
    {
        var measured = new List<MeasuredStatement>();
        if (section is not null)
            foreach (var statement in section.Statements)
                Add(statement, measured);
        foreach (var stated in measured)
            if (!stated.Measures.IsEmpty)
                report.Live(stated.Statement.Text.Span, drives);
        return measured.ToEquatableArray();
    }

    /// <summary>The figures of a text; those without a unit only where no other has one.</summary>
    public static EquatableArray<Measure> Find(RichText text)
    {
        var plain = text.Plain;
        var found = new List<(int Start, int End, decimal Number, string Unit)>();
        for (var at = 0; at < plain.Length; at++)
        {
            if (!char.IsAsciiDigit(plain[at]))
                continue;
            var number = FigureNumber.Read(plain, at);
            if (number.Value is { } value && FigureUnit.Read(plain, number.End) is var unit)
                found.Add((at, unit.End, value, unit.Word));
            at = Math.Max(at, number.End - 1);
        }
        var hasUnits = found.Exists(figure => figure.Unit.Length > 0);
        var counted = found.Where(figure => figure.Unit.Length > 0 || !hasUnits).ToList();
        return counted.Select((figure, index) => new Measure(
            figure.Number, figure.Unit, FigureSubject.Read(plain, figure.Start, figure.End, index > 0 ? counted[index - 1].End : 0, index + 1 < counted.Count ? counted[index + 1].Start : plain.Length),
            text.SpanOf(figure.Start, figure.End - figure.Start))).ToEquatableArray();
    }

    private static void Add(Statement statement, List<MeasuredStatement> measured)
    {
        measured.Add(new(statement, Find(statement.Text)));
        foreach (var child in statement.Children)
            Add(child, measured);
    }
}

/// <summary>A number as people write it.</summary>
internal readonly record struct FigureNumber(decimal? Value, int End)
{
    private const int LongestNumber = 24;

    /// <summary><c>1,000</c>, <c>99.9</c>, <c>10k</c>, <c>1.5 million</c>; no value where the digits are part of a word, a date or a version.</summary>
    public static FigureNumber Read(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' or '_' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        if (end - at > LongestNumber || IsWord(text, at, end) || !TryParse(text.AsSpan(at, end - at), out var value))
            return new(null, end);
        return Scaled(text, end, value);
    }

    private static bool IsWord(string text, int at, int end)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (char.IsLetter(before) || before is '_' or '/' or '#' or '.' or ':' || (before == '-' && at > 1 && char.IsLetterOrDigit(text[at - 2]) && !char.IsAsciiDigit(text[at - 2])))
            return true;
        return after is ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
            || (after is '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            || IsDate(text, at, end);
    }

    private static bool IsDate(string text, int at, int end) =>
        (end - at == 4 && end + 2 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
        || (at > 4 && text[at - 1] == '-' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 3]) && (text[at - 4] == '-' || char.IsAsciiDigit(text[at - 4])));

    /// <summary>Commas separate thousands, unless they stand where a decimal point would.</summary>
    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        var plain = digits.ToString().Replace("_", "", StringComparison.Ordinal);
        var comma = plain.LastIndexOf(',');
        plain = comma >= 0 && plain.Length - comma - 1 != 3 && !plain.Contains('.', StringComparison.Ordinal)
            ? plain.Replace(',', '.')
            : plain.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static FigureNumber Scaled(string text, int end, decimal value)
    {
        var (factor, length) = Factor(text, end);
        try
        {
            return new(value * factor, end + length);
        }
        catch (OverflowException)
        {
            return new(null, end);
        }
    }

    private static (decimal Factor, int Length) Factor(string text, int end)
    {
        foreach (var (word, factor) in (ReadOnlySpan<(string, decimal)>)[(" million", 1_000_000m), (" billion", 1_000_000_000m), (" thousand", 1_000m), ("k", 1_000m), ("K", 1_000m), ("M", 1_000_000m)])
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0 && (end + word.Length == text.Length || !char.IsLetterOrDigit(text[end + word.Length])))
                return (factor, text[end] == ' ' || end + word.Length == text.Length || text[end + word.Length] is ' ' or '/' or '+' or ',' or '.' or ')' or ';' ? word.Length : 0) is var scaled && scaled.Item2 > 0 ? scaled : (1m, 0);
        return (1m, 0);
    }
}

/// <summary>The unit behind a number.</summary>
internal readonly record struct FigureUnit(string Word, int End)
{
    private static readonly string[] Adjectives = ["concurrent", "simultaneous", "active", "daily", "monthly", "peak", "registered", "parallel", "http", "api", "read", "write", "new"];
    private static readonly string[] NoUnits = ["on", "of", "at", "for", "in", "to", "and", "or", "during", "with", "is", "are", "by", "from", "the", "a", "an", "as", "within", "under", "over", "between", "than", "if", "when", "through", "until", "after", "before", "per"];

    /// <summary>The unit, lower case, without the blank in front; empty where no word follows.</summary>
    public static FigureUnit Read(string text, int at)
    {
        var start = at;
        if (start < text.Length && text[start] == '+')
            start++;
        if (start < text.Length && text[start] is '%' or '‰')
            return new(text[start].ToString(), start + 1);
        if (start < text.Length && text[start] is ' ' or '-' or '\u00A0')
            start++;
        if (start < text.Length && text[start] is '%')
            return new("%", start + 1);
        var end = WordEnd(text, start);
        if (end == start)
            return new("", at);
        var word = text[start..end].ToLowerInvariant();
        if (Array.IndexOf(NoUnits, word) >= 0)
            return word == "per" ? Per(text, start, end, "") : new("", at);
        if (Array.IndexOf(Adjectives, word) >= 0 && WordEnd(text, end + 1) is var noun && noun > end + 1 && text[end] == ' ')
            (word, end) = ($"{word} {text[(end + 1)..noun].ToLowerInvariant()}", noun);
        return Per(text, start, end, word);
    }

    /// <summary><c>orders/s</c>, <c>requests per second</c></summary>
    private static FigureUnit Per(string text, int start, int end, string word)
    {
        if (end < text.Length && text[end] == '/' && WordEnd(text, end + 1) is var slashed && slashed > end + 1)
            return new($"{word}{text[end..slashed].ToLowerInvariant()}", slashed);
        var per = word.Length == 0 ? start : end + 1;
        if (per < text.Length && string.CompareOrdinal(text, per, "per ", 0, 4) == 0 && WordEnd(text, per + 4) is var last && last > per + 4)
            return new($"{word} per {text[(per + 4)..last].ToLowerInvariant()}".Trim(), last);
        return word.Length == 0 ? new("", start) : new(word, end);
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is 'µ' or '°'))
            at++;
        return at;
    }
}

/// <summary>What a figure measures: the rest of the sentence; of several figures in one, the rest of the clause of each.</summary>
internal static class FigureSubject
{
    private const int LongestClause = 300;

    public static string Read(string text, int start, int end, int previous, int next)
    {
        if (previous == 0 && next == text.Length)
            return Join(text.AsSpan(Math.Max(0, start - LongestClause), Math.Min(start, LongestClause)), text.AsSpan(end, Math.Min(text.Length - end, LongestClause)));
        var from = Math.Max(previous, start - LongestClause);
        var to = Math.Max(end, Math.Min(next, end + LongestClause));
        var clause = text.AsSpan(end, to - end).IndexOfAny(';', ',');
        var own = Join(text.AsSpan(from, start - from), text.AsSpan(end, clause < 0 ? to - end : clause));
        return own.Length > 0 ? own : Join(text.AsSpan(0, Math.Min(previous, LongestClause)), text.AsSpan(next, Math.Min(text.Length - next, LongestClause)));
    }

    private static string Join(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        const string Dress = " \t<>≤≥=~≈:,;.()-–—+|*\"'";
        var front = before.Trim(Dress).ToString();
        foreach (var word in (ReadOnlySpan<string>)["under", "below", "at least", "at most", "up to", "about", "around", "over", "above", "less than", "more than", "within", "maximum", "minimum", "max", "min", "of", "is", "and"])
            if (front.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (front.Length == word.Length || front[^(word.Length + 1)] == ' '))
                front = front[..^word.Length].TrimEnd(' ', ':', ',', '<', '>', '=');
        var back = behind.Trim(Dress).ToString();
        return front.Length == 0 ? back : back.Length == 0 ? front : $"{front} {back}";
    }
}
