namespace Setout.Expressions.Tokens;

/// <summary>What a token of SQL, of a field line or of an expression is.</summary>
internal enum TokenKind
{
    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>A name between <c>"…"</c>, backticks or <c>[…]</c>.</summary>
    QuotedName,

    /// <summary>Text between <c>'…'</c> or <c>$$…$$</c>.</summary>
    Text,
    Number,

    /// <summary>One of <c>( ) , ; . = &lt;&gt; &lt;= :: -&gt;</c> and the like.</summary>
    Sign,

    /// <summary>Three dots: more that is not shown.</summary>
    Ellipsis,
    End,
}

/// <summary>A token. <paramref name="Line"/> counts from 0 inside the passage.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, int Line)
{
    public int End => Start + Length;
}

/// <summary>A comment. <paramref name="Text"/> is without its markers.</summary>
internal readonly record struct Comment(int Start, int Length, int Line, string Text);

/// <summary>The tokens of a passage, <see cref="TokenKind.End"/> last, and its comments apart.</summary>
internal sealed record TokenList(List<Token> Tokens, List<Comment> Comments);
