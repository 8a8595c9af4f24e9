using System.Buffers;

namespace Setout.Sections;

/// <summary>The words of a heading without what is only dress: numbers, emoji, punctuation, remarks in parentheses.</summary>
internal static class TitleWords
{
    private const int LongestTitle = 120;
    private const string And = " and ";
    private const int MostOnStack = 640;
    private static readonly char[] PartMarks = [':', '：', '/', '&', '(', ')', '（', '）', ',', '—', '–', '|', '+', '、', '・'];
    private static readonly SearchValues<char> CompoundMarks = SearchValues.Create([.. PartMarks, '[']);

    /// <summary>Lower case, single blanks, without number and remark: <c>### 3.2 📦 API-Design (v2)</c> gives <c>api design</c>.</summary>
    public static string Normal(string title) => (normal ??= new(static text => Words(WithoutRemark(BehindNumber(Cut(text)))))).Of(title);

    [ThreadStatic]
    private static Recent<string>? normal;

    /// <summary>Whether <see cref="Parts"/> gives anything else than <see cref="Normal"/> does.</summary>
    public static bool IsCompound(string title) =>
        title.AsSpan().ContainsAny(CompoundMarks) || title.Contains(" and ", StringComparison.OrdinalIgnoreCase) || title.Contains(" - ", StringComparison.Ordinal);

    /// <summary>The parts of a compound title, each normal: <c>API Design &amp; Contracts</c> gives <c>api design</c>, <c>contracts</c>.</summary>
    public static IEnumerable<string> Parts(string title)
    {
        var rest = BehindNumber(Cut(title)).ToString().Replace(" - ", " — ", StringComparison.Ordinal).Replace(" and ", " & ", StringComparison.OrdinalIgnoreCase);
        foreach (var part in rest.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries))
            if (Words(part) is { Length: > 0 } words)
                yield return words;
    }

    /// <summary>Without <c>3.</c>, <c>3.2</c>, <c>3)</c>, <c>IV.</c>, <c>A.</c> or an emoji in front.</summary>
    public static string WithoutNumber(string title)
    {
        var start = NumberLength(title);
        return start == 0 ? title : title[start..];
    }

    /// <summary>How much of a heading is its number, and blanks and emoji around it.</summary>
    public static int NumberLength(ReadOnlySpan<char> title)
    {
        var at = SkipDress(title, 0);
        var number = at;
        while (number < title.Length && (char.IsAsciiDigit(title[number]) || (number > at && title[number] is '.')))
            number++;
        if (number == at)
            number = LetterNumber(title, at);
        if (number == at)
            return at;
        var isNumber = number == title.Length || title[number] is ' ' or ')' or ':' or '-' or '、' or '．' or '）' or '\t' || title[number - 1] == '.';
        if (!isNumber)
            return at;
        while (number < title.Length && title[number] is ')' or ':' or '.' or '-' or '、' or '．' or '）' or ' ' or '\t')
            number++;
        return SkipDress(title, number);
    }

    private static ReadOnlySpan<char> BehindNumber(ReadOnlySpan<char> title) => title[NumberLength(title)..];

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> title) => title.Length > LongestTitle ? title[..LongestTitle] : title;

    /// <summary><c>IV.</c> or <c>A.</c> or <c>A)</c></summary>
    private static int LetterNumber(ReadOnlySpan<char> title, int at)
    {
        var end = at;
        while (end < title.Length && title[end] is 'I' or 'V' or 'X')
            end++;
        end = end == at && end < title.Length && char.IsAsciiLetterUpper(title[end]) ? end + 1 : end;
        return end > at && end < title.Length && title[end] is '.' or ')' ? end + 1 : at;
    }

    private static int SkipDress(ReadOnlySpan<char> title, int at)
    {
        while (at < title.Length && !char.IsLetterOrDigit(title[at]) && title[at] is not ('/' or '{' or '[' or '`' or '<' or '(' or '"' or '$' or '#' or '@' or '…' or '.'))
            at++;
        return at;
    }

    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> title)
    {
        var open = title.IndexOfAny('(', '（', '[');
        return open > 0 ? title[..open] : title;
    }

    private static string Words(ReadOnlySpan<char> text)
    {
        var most = text.Length * And.Length;
        var words = most <= MostOnStack ? stackalloc char[MostOnStack] : new char[most];
        var length = 0;
        foreach (var sign in text)
        {
            var isBehindWord = length > 0 && words[length - 1] != ' ';
            if (char.IsLetterOrDigit(sign))
            {
                words[length++] = char.ToLowerInvariant(sign);
            }
            else if (sign == '&')
            {
                var and = isBehindWord ? And : And.AsSpan(1);
                and.CopyTo(words[length..]);
                length += and.Length;
            }
            else if (isBehindWord)
            {
                words[length++] = ' ';
            }
        }
        return words[..length].TrimEnd().ToString();
    }
}
