using Setout.Types.Scanning;

namespace Setout.Types.GraphQl;

/// <summary>A declaration with braces: <c>type Order implements Node { … }</c>.</summary>
internal sealed record GraphQlBody(string Keyword, Written<string> Name, int Open, int Close, bool IsExtension)
{
    /// <summary>Whether a brace closes it.</summary>
    public bool IsClosed { get; init; } = true;

    public static IEnumerable<GraphQlBody> In(CodeScan scan)
    {
        for (var open = scan.Find('{', 0, scan.Text.Length); open >= 0;)
        {
            var (close, isClosed) = scan.CloseBody(open);
            var line = scan.Text.LastIndexOf('\n', open) + 1;
            if (Of(scan, scan.Trim(line, open), open, close) is { } body)
                yield return body with { IsClosed = isClosed };
            open = close < scan.Text.Length ? scan.Find('{', close + 1, scan.Text.Length) : -1;
        }
    }

    private static GraphQlBody? Of(CodeScan scan, (int Start, int End) head, int open, int close)
    {
        var first = scan.EndOfWord(head.Start);
        var isExtension = scan.Text[head.Start..first] == "extend";
        if (isExtension)
            (head.Start, first) = (scan.Trim(first, head.End).Start, scan.EndOfWord(scan.Trim(first, head.End).Start));
        var name = scan.Trim(first, head.End).Start;
        var end = scan.EndOfWord(name);
        return end > name ? new(scan.Text[head.Start..first], scan.Written(name, end), open, close, isExtension) : null;
    }
}
