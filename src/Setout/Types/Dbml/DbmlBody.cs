using Setout.Types.Scanning;

namespace Setout.Types.Dbml;

/// <summary>A declaration with braces: <c>Table shop.orders as O { … }</c>, <c>Enum status { … }</c>.</summary>
/// <param name="Keyword">In lower case.</param>
/// <param name="Name">Without its schema.</param>
/// <param name="Open">The offset of its brace.</param>
/// <param name="Close">The offset of the brace that closes it, or of the end of the line before the next declaration.</param>
/// <param name="IsClosed">Whether there is such a brace.</param>
internal sealed record DbmlBody(string Keyword, Written<string> Name, int Open, int Close, bool IsClosed)
{
    public static IEnumerable<DbmlBody> In(CodeScan scan)
    {
        for (var open = scan.Find('{', 0, scan.Text.Length); open >= 0;)
        {
            var (close, isClosed) = scan.CloseBody(open);
            var (start, end) = scan.Trim(scan.Text.LastIndexOf('\n', open) + 1, open);
            var word = scan.EndOfWord(start);
            var keyword = scan.Text[start..word].ToLowerInvariant();
            if (keyword is "table" or "enum" && NameOf(scan, scan.Trim(word, end)) is { Value.Length: > 0 } name)
                yield return new(keyword, name, open, close, isClosed);
            open = close < scan.Text.Length ? scan.Find('{', close + 1, scan.Text.Length) : -1;
        }
    }

    private static Written<string> NameOf(CodeScan scan, (int Start, int End) rest)
    {
        if (rest.Start < rest.End && scan.Text[rest.Start] == '"' && scan.Text.IndexOf('"', rest.Start + 1, rest.End - rest.Start - 1) is var close and > 0)
            return scan.Written(rest.Start + 1, close);
        var end = scan.EndOfWord(rest.Start, hasDots: true);
        var start = scan.Text.LastIndexOf('.', Math.Max(rest.Start, end - 1), Math.Max(0, end - rest.Start)) is var dot and >= 0 ? dot + 1 : rest.Start;
        return scan.Written(start, Math.Max(start, end));
    }
}
