using Setout.Types;

namespace Setout.Expressions.Tokens;

/// <summary>Walks over tokens. Words are compared ignoring case. Behind the last token stands <see cref="TokenKind.End"/> for ever.</summary>
internal sealed class TokenCursor(Passage passage, List<Token> tokens)
{
    private readonly int end = tokens.Count - 1;

    public TokenCursor(Passage passage)
        : this(passage, Tokenizer.Read(passage, hasComments: false).Tokens)
    {
    }

    public Passage Passage { get; } = passage;

    /// <summary>The index of the current token; may be set back.</summary>
    public int At { get; set; }

    public Token Current => tokens[Math.Min(At, end)];

    /// <summary>The token before the current one; the current one at the start.</summary>
    public Token Before => tokens[Math.Clamp(At - 1, 0, end)];

    public bool IsAtEnd => Current.Kind == TokenKind.End;

    public Token Peek(int ahead) => tokens[Math.Min(At + ahead, end)];

    public string TextOf(Token token) => Passage.Text.Substring(token.Start, token.Length);

    public ReadOnlySpan<char> SpanOf(Token token) => Passage.Text.AsSpan(token.Start, token.Length);

    public SourceSpan PlaceOf(Token token) => Passage.SpanOf(token.Start, token.Length);

    /// <summary>From the start of a token to the end of the one before the current.</summary>
    public SourceSpan PlaceFrom(Token first) => Passage.SpanOf(first.Start, Math.Max(first.Length, Before.End - first.Start));

    public bool IsWord(string word, int ahead = 0) =>
        Peek(ahead) is { Kind: TokenKind.Word } token && SpanOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign, int ahead = 0) =>
        Peek(ahead) is { Kind: TokenKind.Sign } token && SpanOf(token).SequenceEqual(sign);

    /// <summary>Takes the words if all of them stand here, one behind the other.</summary>
    public bool TakeWords(params ReadOnlySpan<string> words)
    {
        for (var ahead = 0; ahead < words.Length; ahead++)
            if (!IsWord(words[ahead], ahead))
                return false;
        At += words.Length;
        return true;
    }

    public bool TakeSign(string sign)
    {
        if (!IsSign(sign))
            return false;
        At++;
        return true;
    }

    public void Skip()
    {
        if (!IsAtEnd)
            At++;
    }

    /// <summary>From an opening parenthesis to behind the one that closes it, or to the end.</summary>
    public void SkipParentheses()
    {
        var depth = 0;
        do
        {
            if (IsSign("("))
                depth++;
            else if (IsSign(")"))
                depth--;
            Skip();
        }
        while (depth > 0 && !IsAtEnd);
    }

    /// <summary>To the first token at or behind an offset.</summary>
    public void SkipTo(int offset)
    {
        while (!IsAtEnd && Current.Start < offset)
            At++;
    }

    /// <summary>Whether a name stands here, quoted or not.</summary>
    public bool IsName => Current.Kind is TokenKind.Word or TokenKind.QuotedName;

    /// <summary>Takes a name without its quotes; the caller has seen that one stands here.</summary>
    public Written<string> TakeName()
    {
        var token = Current;
        At++;
        return new(NameOf(token), PlaceOf(token));
    }

    /// <summary>Takes a name with schema or table in front, and gives its last part.</summary>
    public Written<string> TakeQualifiedName()
    {
        var name = TakeName();
        while (IsSign(".") && Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            At++;
            name = TakeName();
        }
        return name;
    }

    public string NameOf(Token token) => token.Kind == TokenKind.QuotedName ? Unquoted(TextOf(token)) : TextOf(token);

    /// <summary>The content of a text token.</summary>
    public string ContentOf(Token token)
    {
        var written = TextOf(token);
        if (written.StartsWith("$$", StringComparison.Ordinal))
            return written.Trim('$');
        var open = written.IndexOf('\'', StringComparison.Ordinal);
        return open < 0 ? written : Unquoted(written[open..]);
    }

    private static string Unquoted(string written)
    {
        var close = written[0] == '[' ? ']' : written[0];
        var inside = written.Length > 1 && written[^1] == close ? written[1..^1] : written[1..];
        return inside.Replace(new string(close, 2), close.ToString(), StringComparison.Ordinal);
    }
}
