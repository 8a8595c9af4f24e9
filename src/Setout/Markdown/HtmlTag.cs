using System.Buffers;
using System.Collections.Frozen;

namespace Setout.Markdown;

internal enum HtmlTagKind
{
    /// <summary>Only a less-than sign.</summary>
    None,

    /// <summary><c>&lt;https://example.com&gt;</c></summary>
    Address,

    /// <summary><c>&lt;br&gt;</c></summary>
    LineBreak,

    /// <summary>A tag of HTML: a marker like others.</summary>
    Markup,

    /// <summary>Something in angle brackets that HTML does not know, such as <c>&lt;id&gt;</c>.</summary>
    Unknown,
}

/// <summary>What a less-than sign begins.</summary>
internal readonly record struct HtmlTag(HtmlTagKind Kind, int End)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("<>\n");

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["a", "abbr", "b", "big", "blockquote", "center", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em", "font", "hr", "i", "img", "ins",
         "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "var"],
        StringComparer.OrdinalIgnoreCase);

    public static HtmlTag At(string content, int at, int end)
    {
        var inner = content.AsSpan(at + 1, end - at - 1);
        var stop = inner.IndexOfAny(Ends);
        if (stop <= 0 || inner[stop] != '>')
            return default;
        inner = inner[..stop];
        var after = at + stop + 2;
        if (IsAddress(inner))
            return new(HtmlTagKind.Address, after);
        var name = inner[0] == '/' ? inner[1..] : inner;
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetterOrDigit(name[length]) || name[length] is '-' or '_'))
            length++;
        if (length == 0 || !char.IsAsciiLetter(name[0]) || (length < name.Length && name[length] is not (' ' or '/' or '\t')))
            return default;
        var word = name[..length];
        if (word.Equals("br", StringComparison.OrdinalIgnoreCase))
            return new(HtmlTagKind.LineBreak, after);
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return new(HtmlTagKind.Markup, after);
        return length == name.Length ? new(HtmlTagKind.Unknown, after) : default;
    }

    private static bool IsAddress(ReadOnlySpan<char> inner)
    {
        if (inner.ContainsAny(' ', '\t'))
            return false;
        return inner.IndexOf("://") > 1 || inner.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }
}
