using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>What stands between facts and says nothing itself.</summary>
internal static class Separators
{
    public static bool IsHere(TokenCursor cursor) =>
        cursor.Current.Kind == TokenKind.Sign && cursor.SpanOf(cursor.Current) is "," or ";" or "，" or "；" or "、" or "(" or ")" or "（" or "）" or "·" or "•" or "." or "。" or "+" or "|" or "/" or "-" or "—" or "–" or "*";
}
