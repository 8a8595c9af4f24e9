using Setout.Types;

namespace Setout.Expressions.Tokens;

/// <summary>
/// Cuts SQL of any dialect, field lines and expressions into tokens. Takes anything; what is never closed ends with its line.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>Of a token and the blank behind it.</summary>
    private const int UsualLength = 5;

    private static readonly string[] LongSigns = ["<=>", "->>", "!~*", "->", "=>", "<=", ">=", "<>", "!=", "==", "::", "||", "&&", "~*", "!~", ":=", ".."];

    private readonly string text;
    private readonly bool hasComments;
    private readonly List<Token> tokens;
    private readonly List<Comment> comments = [];
    private int at;
    private int line;

    private Tokenizer(string text, bool hasComments) =>
        (this.text, this.hasComments, tokens) = (text, hasComments, new((text.Length / UsualLength) + 2));

    /// <param name="passage">What to cut.</param>
    /// <param name="hasComments">Whether <c>--</c>, <c>//</c>, <c>#</c> and <c>/*</c> begin comments.</param>
    public static TokenList Read(Passage passage, bool hasComments = true)
    {
        var tokenizer = new Tokenizer(passage.Text, hasComments);
        while (tokenizer.at < passage.Text.Length)
            tokenizer.Next();
        tokenizer.tokens.Add(new(TokenKind.End, passage.Text.Length, 0, tokenizer.line));
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
        else if (!(hasComments && TakeComment()))
            Take(sign);
    }

    private void Take(char sign)
    {
        if (IsLetter(sign))
            TakeWord();
        else if (char.IsAsciiDigit(sign) || (sign == '.' && char.IsAsciiDigit(Peek(1))))
            TakeNumber();
        else if (sign == '…' || (sign == '.' && Peek(1) == '.' && Peek(2) == '.'))
            Add(TokenKind.Ellipsis, sign == '…' ? 1 : 3);
        else if (sign == '\'')
            TakeQuoted(TokenKind.Text, at, '\'');
        else if (sign is '"' or '`')
            TakeQuoted(TokenKind.QuotedName, at, sign);
        else if (sign == '[' && IsLetter(Peek(1)))
            TakeBracketed();
        else if (sign == '$' && TakeDollars())
            return;
        else
            Add(TokenKind.Sign, SignLength());
    }

    private void TakeWord()
    {
        var end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || char.IsDigit(text[end]) || text[end] is '$'))
            end++;
        // E'…', N'…' and B'…' are text.
        if (end == at + 1 && end < text.Length && text[end] == '\'' && text[at] is 'E' or 'e' or 'N' or 'n' or 'B' or 'b' or 'X' or 'x')
            TakeQuoted(TokenKind.Text, end, '\'');
        else
            Add(TokenKind.Word, end - at);
    }

    private void TakeNumber()
    {
        var end = at;
        var hasPoint = false;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
                end++;
            else if (text[end] == '.' && !hasPoint && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                hasPoint = true;
                end++;
            }
            else
                break;
        }
        Add(TokenKind.Number, end - at);
    }

    private void TakeQuoted(TokenKind kind, int open, char quote)
    {
        var end = open + 1;
        while (end < text.Length)
        {
            if (text[end] == quote && end + 1 < text.Length && text[end + 1] == quote)
                end += 2;
            else if (text[end] == quote)
            {
                Add(kind, end + 1 - at);
                return;
            }
            else if (text[end] == '\n' && kind == TokenKind.QuotedName)
                break;
            else
                end++;
        }
        // Never closed: what it swallows ends with its line.
        var stop = text.IndexOf('\n', open);
        Add(kind, (stop < 0 ? text.Length : stop) - at);
    }

    /// <summary><c>[order id]</c> is a name; <c>[a, b]</c> is a list.</summary>
    private void TakeBracketed()
    {
        var end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || char.IsDigit(text[end]) || text[end] == ' '))
            end++;
        if (end < text.Length && text[end] == ']')
            Add(TokenKind.QuotedName, end + 1 - at);
        else
            Add(TokenKind.Sign, 1);
    }

    private bool TakeDollars()
    {
        if (Peek(1) != '$')
            return false;
        var end = text.IndexOf("$$", at + 2, StringComparison.Ordinal);
        if (end < 0)
            return false;
        Add(TokenKind.Text, end + 2 - at);
        return true;
    }

    private int SignLength()
    {
        if (Peek(1) is '=' or '>' or '~' or '|' or '&' or ':' or '.' or '*')
            foreach (var sign in LongSigns)
                if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
                    return sign.Length;
        return char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
    }

    private bool TakeComment()
    {
        if (text[at] == '/' && Peek(1) == '*')
            return TakeBlock();
        var marker = text[at] switch
        {
            '-' when Peek(1) == '-' => 2,
            '/' when Peek(1) == '/' => 2,
            '#' => 1,
            _ => 0,
        };
        if (marker == 0)
            return false;
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        comments.Add(new(at, end - at, line, text[(at + marker)..end].TrimStart('-', '/', '#').Trim()));
        at = end;
        return true;
    }

    private bool TakeBlock()
    {
        var found = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        var end = found < 0 ? text.Length : found + 2;
        comments.Add(new(at, end - at, line, text[(at + 2)..(found < 0 ? text.Length : found)].Trim('*', ' ', '\n', '\r', '\t')));
        line += text.AsSpan(at, end - at).Count('\n');
        at = end;
        return true;
    }

    private static bool IsLetter(char sign) => char.IsLetter(sign) || sign is '_' or '@';

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Add(TokenKind kind, int length)
    {
        var token = new Token(kind, at, Math.Clamp(length, 1, text.Length - at), line);
        tokens.Add(token);
        if (kind is TokenKind.Text or TokenKind.QuotedName)
            line += text.AsSpan(at, token.Length).Count('\n');
        at += token.Length;
    }
}
