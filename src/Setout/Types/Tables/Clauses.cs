namespace Setout.Types.Tables;

/// <summary>The parts of prose between commas, semicolons and full stops.</summary>
internal static class Clauses
{
    public static IEnumerable<Passage> Of(Passage passage)
    {
        var text = passage.Text;
        var start = 0;
        var depth = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length)
                depth = Math.Max(0, depth + (text[at] switch { '(' => 1, ')' => -1, _ => 0 }));
            var isEnd = at == text.Length || (depth == 0 && (text[at] is ',' or ';' or '，' or '。' or '；' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' '))));
            if (!isEnd)
                continue;
            if (passage.Trim(start, at) is { Text.Length: > 0 } clause)
                yield return clause;
            start = at + 1;
        }
    }
}
