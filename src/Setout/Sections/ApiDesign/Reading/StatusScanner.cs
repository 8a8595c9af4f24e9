using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>A status and the words beside it.</summary>
internal sealed record WrittenStatus(int Status, string Description, SourceSpan Span)
{
    public bool IsError => Status >= 400;
}

/// <summary>Finds statuses in every spelling: <c>400, 404</c>; <c>400 Bad Request, 409 Conflict (email exists)</c>; <c>`401` - not signed in</c>.</summary>
internal static class StatusScanner
{
    private static readonly char[] Dress = [' ', '\t', ',', ';', ':', '：', '.', '-', '–', '—', '→', '>', '=', '/', '|', '(', '（', '、', '，', '*', '\u00A0'];
    private static readonly char[] DressBehind = [' ', '\t', ',', ';', ':', '.', '-', '–', '—', '/', '|', '(', '（', '、', '，', '*', '\u00A0'];

    /// <summary>All statuses of a text whose subject is statuses.</summary>
    public static List<WrittenStatus> All(RichText text)
    {
        var found = new List<WrittenStatus>();
        var plain = text.Plain;
        for (var at = Next(plain, 0); at >= 0;)
        {
            var next = Next(plain, at + 3);
            found.Add(Read(text, at, next < 0 ? plain.Length : next));
            at = next;
        }
        return found;
    }

    /// <summary>Statuses that stand as code in a sentence: "answers `201`, or `409` if the name is taken".</summary>
    public static IEnumerable<WrittenStatus> InCode(RichText text)
    {
        var (start, at) = (-1, 0);
        foreach (var run in text.Runs)
        {
            if ((run.Style & RunStyle.Code) != 0 && IsStatus(run.Text, 0) && run.Text.AsSpan(3).TrimStart() is [] or [>= 'A' and <= 'Z', ..])
            {
                if (start >= 0)
                    yield return Read(text, start, at);
                start = at;
            }
            at += run.Text.Length;
        }
        if (start >= 0)
            yield return Read(text, start, at);
    }

    /// <summary>The statuses that stand in a label: <c>Response (201 Created)</c>.</summary>
    public static List<int> AllIn(string label)
    {
        var found = new List<int>();
        for (var at = 0; at + 3 <= label.Length; at++)
            if (IsStatus(label, at))
                found.Add(Number(label, at));
        return found;
    }

    /// <summary>The status that a text begins with, dress aside; null if it begins with something else.</summary>
    public static WrittenStatus? Leading(RichText text)
    {
        var at = 0;
        while (at < text.Plain.Length && Array.IndexOf(Dress, text.Plain[at]) >= 0)
            at++;
        foreach (var word in (ReadOnlySpan<string>)["HTTP/1.1 ", "HTTP ", "Status ", "Status: ", "Error ", "Code "])
            if (text.Plain.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                at += word.Length;
                break;
            }
        if (!IsStatus(text.Plain, at))
            return null;
        var next = Next(text.Plain, at + 3);
        return Read(text, at, next < 0 ? text.Plain.Length : next);
    }

    /// <summary>Whether three digits are a status of HTTP that stands alone.</summary>
    public static bool IsStatus(string text, int at) =>
        at + 3 <= text.Length && text[at] is >= '1' and <= '5' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && text[at + 1] <= '5' && (at == 0 || !IsPartOfWord(text[at - 1])) && (at + 3 == text.Length || !IsPartOfNumber(text, at + 3));

    private static int Next(string text, int from)
    {
        var depth = 0;
        for (var at = from; at + 3 <= text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' when depth > 0 => -1, _ => 0 };
            if (depth == 0 && IsStatus(text, at) && !IsInParenthesis(text, from, at))
                return at;
        }
        return -1;
    }

    /// <summary>A number inside a remark is no further status: <c>400 (more than 100 items)</c>.</summary>
    private static bool IsInParenthesis(string text, int from, int at)
    {
        var depth = 0;
        for (var index = Math.Max(from, at - 200); index < at; index++)
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
        return depth > 0 && from > 0;
    }

    private static bool IsPartOfWord(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '$' or '€' or '#' or '.';

    private static bool IsPartOfNumber(string text, int at)
    {
        if (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '%')
            return true;
        if (text[at] is '.' or ',')
            return at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return text[at] == ' ' && at + 1 < text.Length && IsUnit(text.AsSpan(at + 1));
    }

    private static bool IsUnit(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        return rest[..end] is "ms" or "characters" or "chars" or "items" or "rows" or "requests" or "req" or "seconds" or "users" or "records" or "results" or "KB" or "MB" or "bytes" or "entries" or "tokens" or "words" or "days" or "minutes";
    }

    private static WrittenStatus Read(RichText text, int at, int end)
    {
        var rest = text.Plain.AsSpan(at + 3, end - at - 3);
        var brace = rest.IndexOf('{');
        var words = WithoutJoint((brace < 0 ? rest : rest[..brace]).Trim(Dress).TrimEnd(DressBehind)).ToString();
        var open = words.AsSpan().Count('(') - words.AsSpan().Count(')');
        if (open < 0)
            words = words.TrimEnd(')', ' ');
        else if (open > 0)
            words += ")";
        return new(Number(text.Plain, at), words, text.SpanOf(at, Math.Max(3, text.Plain.AsSpan(at, end - at).TrimEnd(DressBehind).Length)));
    }

    /// <summary>"201, or 409" says nothing about 201.</summary>
    private static ReadOnlySpan<char> WithoutJoint(ReadOnlySpan<char> words)
    {
        foreach (var joint in (ReadOnlySpan<string>)["or", "and"])
            if (words.EndsWith(joint, StringComparison.Ordinal) && (words.Length == joint.Length || words[^(joint.Length + 1)] is ' ' or ','))
                return words[..^joint.Length].TrimEnd(DressBehind);
        return words;
    }

    private static int Number(string text, int at) => ((text[at] - '0') * 100) + ((text[at + 1] - '0') * 10) + text[at + 2] - '0';
}
