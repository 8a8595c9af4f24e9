namespace Setout.Types.Lists;

/// <summary>A name with names in parentheses behind it.</summary>
internal sealed record NamedList(Written<string> Name, List<Written<string>> Fields)
{
    /// <summary>The parenthesis, where it is never closed; the names end with their line then.</summary>
    public SourceSpan? Unclosed { get; init; }
}

/// <summary>Finds lists such as <c>Orders (id, number, total)</c>, which may go on over several lines.</summary>
internal static class NamedLists
{
    private const int FewestNames = 2;

    /// <summary>All of them; none where a text has other lines too, comments aside.</summary>
    public static List<NamedList> In(Passage passage)
    {
        var lists = new List<NamedList>();
        var text = passage.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).Trim();
            if (line.IsEmpty || line.StartsWith("--") || line.StartsWith("//") || line.StartsWith("#"))
            {
                at = end + 1;
                continue;
            }
            if (Read(passage, at) is not var (list, next))
                return [];
            lists.Add(list);
            at = next;
        }
        // What is never closed may be anything, unless others are.
        return lists.Exists(list => list.Unclosed is null) ? lists : [];
    }

    /// <summary>The names between two offsets, separated by commas; null where something else stands there.</summary>
    public static List<Written<string>>? Names(Passage passage, int start, int end)
    {
        var names = new List<Written<string>>();
        foreach (var range in passage.Text.AsSpan(start, end - start).Split(','))
        {
            var part = passage.Trim(start + range.Start.Value, start + range.End.Value);
            if (part.Text.Length == 0 && range.End.Value == end - start)
                continue;
            var length = NameLength(part.Text);
            if (length == 0 || !IsRemark(part.Text.AsSpan(length)))
                return null;
            names.Add(part.Written(0, length));
        }
        return names;
    }

    private static (NamedList List, int Next)? Read(Passage passage, int at)
    {
        var text = passage.Text;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '*' or '`'))
            at++;
        var length = NameLength(text.AsSpan(at));
        if (length == 0)
            return null;
        var open = at + length;
        while (open < text.Length && text[open] is ' ' or ':' or '`')
            open++;
        if (open >= text.Length || text[open] != '(')
            return null;
        // Where another list begins, this one has ended.
        var inner = text.IndexOf('(', open + 1) is var found and >= 0 ? found : text.Length;
        var close = text.IndexOf(')', open, inner - open);
        var isClosed = close >= 0;
        if (!isClosed)
            close = text.IndexOf('\n', open, inner - open) is var line and >= 0 ? line : inner == text.Length ? inner : -1;
        if (close < 0 || Names(passage, open + 1, close) is not { Count: >= FewestNames } names)
            return null;
        if (!isClosed)
            return (new(passage.Written(at, length), names) { Unclosed = passage.SpanOf(open, 1) }, close + 1);
        var next = close + 1;
        while (next < text.Length && text[next] is ';' or ' ' or '\r' or ',')
            next++;
        return next < text.Length && text[next] != '\n' ? null : (new(passage.Written(at, length), names), next + 1);
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))
            length++;
        return length > 0 && char.IsLetter(text[0]) || length > 1 && text[0] == '_' ? length : 0;
    }

    /// <summary>Behind a name: nothing, an arrow, a remark such as <c>PK</c>.</summary>
    private static bool IsRemark(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        return rest.IsEmpty || rest[0] is '→' or '-' or '?' or '[' || rest is "PK" or "FK" or "pk" or "fk" or "unique" or "UNIQUE";
    }
}
