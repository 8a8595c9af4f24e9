using Setout.Expressions.Tokens;

namespace Setout.Types.Programs;

/// <summary>The values of an enum: <c>Draft = 'draft', Paid</c>.</summary>
internal static class EnumMembers
{
    public static EquatableArray<string> Of(TokenCursor cursor, Declaration declaration)
    {
        var values = new List<string>();
        foreach (var member in Member.In(cursor, declaration).ToList())
        {
            cursor.At = member.Start;
            if (!cursor.IsName || values.Count >= EnumValues.Most)
                continue;
            var name = cursor.TakeName().Value;
            var isStated = cursor.TakeSign("=") && cursor.Current.Kind is TokenKind.Text or TokenKind.QuotedName;
            values.Add(!isStated ? name : cursor.Current.Kind == TokenKind.Text ? cursor.ContentOf(cursor.Current) : cursor.NameOf(cursor.Current));
        }
        return values.Distinct().ToEquatableArray();
    }
}
