using Setout.Expressions.Tokens;

namespace Setout.Types.Programs;

/// <summary>How a token changes the depth of brackets.</summary>
internal static class Brackets
{
    /// <summary>1 for one that opens, -1 for one that closes, 0 for any other.</summary>
    public static int Step(TokenCursor cursor)
    {
        if (cursor.Current is not { Kind: TokenKind.Sign, Length: 1 } token)
            return 0;
        return cursor.Passage.Text[token.Start] switch
        {
            '{' or '(' or '[' => 1,
            '}' or ')' or ']' => -1,
            _ => 0,
        };
    }
}
