using System.Buffers;

namespace Setout.Types.Json;

/// <summary>Cuts loosely written JSON into tokens. Takes anything; each sign is looked at a bounded number of times.</summary>
internal sealed class JsonTokenizer
{
    private const int LongestGroup = 200;

    /// <summary>Of a token and the blanks around it.</summary>
    private const int UsualLength = 6;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n{}[],;:|?()<>\"`“”‘’←");

    private readonly string text;
    private readonly List<JsonToken> tokens;
    private readonly JsonComments comments = new();
    private int at;
    private int line;

    private JsonTokenizer(string text) => (this.text, tokens) = (text, new((text.Length / UsualLength) + 2));

    public static JsonTokens Read(string text)
    {
        var tokenizer = new JsonTokenizer(text);
        while (tokenizer.at < text.Length)
            tokenizer.Next();
        tokenizer.tokens.Add(new(JsonTokenKind.End, text.Length, 0, tokenizer.line));
        tokenizer.comments.Note(tokenizer.tokens);
        return new(tokenizer.tokens, tokenizer.comments);
    }

    private void Next()
    {
        var sign = text[at];
        if (sign == '\n')
        {
            line++;
            at++;
        }
        else if (char.IsWhiteSpace(sign))
            at++;
        else if (!TakeComment() && !TakeGroup())
            TakeSign(sign);
    }

    private void TakeSign(char sign)
    {
        switch (sign)
        {
            case '{': Add(JsonTokenKind.OpenObject, 1); break;
            case '}': Add(JsonTokenKind.CloseObject, 1); break;
            case '[': Add(JsonTokenKind.OpenArray, 1); break;
            case ']': Add(JsonTokenKind.CloseArray, 1); break;
            case ':' or '：' or '=': Add(JsonTokenKind.Colon, 1); break;
            case ',' or ';' or '，': Add(JsonTokenKind.Comma, 1); break;
            case '|': Add(JsonTokenKind.Bar, 1); break;
            case '?': Add(JsonTokenKind.Question, 1); break;
            case '…': Add(JsonTokenKind.Ellipsis, 1); break;
            case '.' when Peek(1) == '.' && Peek(2) == '.': Add(JsonTokenKind.Ellipsis, 3); break;
            case '"' or '\'' or '`' or '“' or '‘': TakeText(sign); break;
            case '(' or ')' or '<' or '>' or '”' or '’': Add(JsonTokenKind.Other, 1); break;
            default: TakeWord(); break;
        }
    }

    private void TakeText(char quote)
    {
        var close = quote switch { '“' => '”', '‘' => '’', _ => quote };
        for (var end = at + 1; end < text.Length && text[end] != '\n'; end++)
        {
            if (text[end] == '\\' && end + 1 < text.Length && text[end + 1] != '\n')
                end++;
            else if (text[end] == close)
            {
                Add(JsonTokenKind.Text, end + 1 - at);
                return;
            }
        }
        // A quote without its partner: the rest of the line, up to the comma that closes the member.
        var stop = text.IndexOf('\n', at);
        var length = text.AsSpan(at, (stop < 0 ? text.Length : stop) - at).TrimEnd([' ', '\t', '\r', ',']).Length;
        Add(JsonTokenKind.Text, Math.Max(1, length));
    }

    private void TakeWord()
    {
        var end = at;
        while (end < text.Length)
        {
            var stop = text.AsSpan(end).IndexOfAny(WordEnds);
            end = stop < 0 ? text.Length : end + stop;
            if (!Continues(end))
                break;
            end += text[end] == '[' ? 2 : 1;
        }
        var word = text.AsSpan(at, end - at);
        var comment = word.IndexOf("//", StringComparison.Ordinal);
        if (comment > 0 && word[comment - 1] != ':')
            end = at + comment;
        Add(JsonTokenKind.Word, Math.Max(1, end - at));
    }

    /// <summary>Inside a word: <c>[]</c> behind a type, the colon of <c>https://</c> and of <c>12:30</c>.</summary>
    private bool Continues(int end) => end < text.Length && end > at && text[end] switch
    {
        '[' => end + 1 < text.Length && text[end + 1] == ']',
        ':' => string.CompareOrdinal(text, end, "://", 0, 3) == 0 || (char.IsDigit(text[end - 1]) && end + 1 < text.Length && char.IsDigit(text[end + 1])),
        _ => false,
    };

    private bool TakeGroup()
    {
        var close = text[at] switch { '(' => ')', '<' => '>', _ => '\0' };
        if (close == '\0')
            return false;
        var depth = 0;
        for (var end = at; end < text.Length && end < at + LongestGroup && text[end] != '\n'; end++)
        {
            if (text[end] == text[at])
                depth++;
            else if (text[end] == close && --depth == 0)
            {
                Add(JsonTokenKind.Group, end + 1 - at);
                return true;
            }
        }
        return false;
    }

    private bool TakeComment()
    {
        if (text[at] is not ('/' or '<' or '-' or '#' or '←' or '⬅'))
            return false;
        if (Starts("/*"))
            return TakeBlock("/*", "*/");
        if (Starts("<!--"))
            return TakeBlock("<!--", "-->");
        var marker = LineMarker();
        if (marker == 0)
            return false;
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        comments.Add(line, text[(at + marker)..end].TrimStart('/', '-', '#', ' ').Trim());
        at = end;
        return true;
    }

    private int LineMarker()
    {
        if (Starts("//"))
            return 2;
        if (text[at] is '←' or '⬅')
            return 1;
        var isApart = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ',' or '{' or '[';
        if (!isApart)
            return 0;
        if (text[at] == '#' || Starts("<-"))
            return text[at] == '#' ? 1 : 2;
        return Starts("--") && (at + 2 == text.Length || Peek(2) is ' ' or '\n' or '-') ? 2 : 0;
    }

    private bool TakeBlock(string open, string close)
    {
        var found = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
        var end = found < 0 ? text.Length : found;
        comments.Add(line, text[(at + open.Length)..end].Trim('*', ' ', '\n', '\r', '\t'));
        line += text.AsSpan(at, end - at).Count('\n');
        at = found < 0 ? text.Length : found + close.Length;
        return true;
    }

    private bool Starts(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Add(JsonTokenKind kind, int length)
    {
        tokens.Add(new(kind, at, Math.Min(length, text.Length - at), line));
        at += length;
    }
}
