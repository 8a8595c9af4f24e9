using Setout.Expressions.Tokens;
using Setout.Types.Entities;

namespace Setout.Types.Programs;

/// <summary>Enums that are declared as unions: <c>type Status = 'draft' | 'paid';</c></summary>
internal static class UnionNames
{
    public static void AddTo(NamedEnums enums, TokenCursor cursor)
    {
        for (cursor.At = 0; !cursor.IsAtEnd; cursor.Skip())
        {
            if (!cursor.IsWord("type") || !cursor.IsSign("=", 2) || cursor.Peek(1).Kind != TokenKind.Word)
                continue;
            var name = cursor.TextOf(cursor.Peek(1));
            cursor.At += 3;
            _ = cursor.TakeSign("|");
            var values = new List<string>();
            while (cursor.Current.Kind is TokenKind.Text or TokenKind.QuotedName && values.Count < EnumValues.Most)
            {
                values.Add(cursor.Current.Kind == TokenKind.Text ? cursor.ContentOf(cursor.Current) : cursor.NameOf(cursor.Current));
                cursor.Skip();
                if (!cursor.TakeSign("|"))
                    break;
            }
            if (values.Count > 1)
                enums.Add(name, new EnumType(values.ToEquatableArray()));
        }
    }
}
