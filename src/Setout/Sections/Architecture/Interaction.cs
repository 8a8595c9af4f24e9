namespace Setout.Sections.Architecture;

/// <summary>An arrow between two names in a sentence: <c>Web → Orders: places an order</c>.</summary>
internal sealed record Interaction(Written<string> From, Written<string> To)
{
    private static readonly string[] Arrows = ["→", "-->", "->", "⟶"];

    /// <summary>The arrows of a statement; names reach to the next arrow, colon, comma or bracket.</summary>
    public static IEnumerable<Interaction> In(Statement statement)
    {
        var text = statement.Text.Plain;
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var ends = Split(colon < 0 || !Arrows.Any(arrow => text[..colon].Contains(arrow, StringComparison.Ordinal)) ? text : text[..colon]);
        for (var at = 1; at < ends.Count; at++)
            if (Named(statement, ends[at - 1]) is { } from && Named(statement, ends[at]) is { } to)
                yield return new(from, to);
    }

    private static List<(int Start, int Length)> Split(string text)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
            if (Array.Find(Arrows, arrow => string.CompareOrdinal(text, at, arrow, 0, arrow.Length) == 0) is { } arrow)
            {
                parts.Add((start, at - start));
                at += arrow.Length - 1;
                start = at + 1;
            }
        parts.Add((start, text.Length - start));
        return parts;
    }

    /// <summary>The name in a part; null where a sentence stands there.</summary>
    private static Written<string>? Named(Statement statement, (int Start, int Length) part)
    {
        var text = statement.Text.Plain.Substring(part.Start, part.Length);
        var end = text.AsSpan().IndexOfAny(",;(");
        var name = (end < 0 ? text : text[..end]).Trim();
        var from = part.Start + text.IndexOf(name, StringComparison.Ordinal);
        return name.Length is 0 or > 40 ? null : new(name, statement.Text.SpanOf(from, name.Length));
    }
}
