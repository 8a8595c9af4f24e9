using Setout.Markdown;

namespace Setout.Sections.Performance.Rules;

/// <summary>A field named between backticks: <c>orders.customer_id</c>, <c>orders(customer_id, created_at)</c>.</summary>
internal sealed record NamedField(string Entity, Written<string> Field)
{
    public static IEnumerable<NamedField> In(SectionText? section) =>
        section is null ? [] : section.Statements.SelectMany(InStatement);

    private static IEnumerable<NamedField> InStatement(Statement statement) =>
        statement.Text.Runs.Where(run => run.Style.HasFlag(RunStyle.Code)).SelectMany(InCode).Concat(statement.Children.SelectMany(InStatement));

    private static IEnumerable<NamedField> InCode(Run run)
    {
        var text = run.Text;
        var end = text.AsSpan().IndexOfAny('.', '(');
        if (end <= 0 || !IsName(text.AsSpan(0, end)))
            yield break;
        var close = text[end] == '(' ? text.IndexOf(')', StringComparison.Ordinal) : text.Length;
        if (close != text.Length - (text[end] == '(' ? 1 : 0))
            yield break;
        for (var at = end + 1; at < close;)
        {
            var comma = text.IndexOf(',', at);
            var stop = comma < 0 ? close : Math.Min(comma, close);
            var start = at;
            while (start < stop && text[start] == ' ')
                start++;
            var name = FirstWord(text.AsSpan(start, stop - start));
            if (IsName(name))
                yield return new(text[..end], new(name.ToString(), run.Span.Slice(run.Span.Text.IndexOf(text, StringComparison.Ordinal) + start, name.Length)));
            at = stop + 1;
        }
    }

    /// <summary>Without <c>DESC</c> and the like.</summary>
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        return blank < 0 ? text : text[..blank];
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
            if (!char.IsLetterOrDigit(sign) && sign != '_')
                return false;
        return text.Length > 0 && !char.IsDigit(text[0]);
    }
}
