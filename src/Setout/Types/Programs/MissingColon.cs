using Setout.Diagnostics;
using Setout.Expressions.Tokens;
using Setout.Sections.DataModels.Rules;

namespace Setout.Types.Programs;

/// <summary>Among members such as <c>title: string</c> one that lacks its colon: <c>title string</c>.</summary>
internal static class MissingColon
{
    /// <summary>Whether a colon stands behind the first name.</summary>
    public static bool HasColon(TokenCursor cursor, Member member)
    {
        cursor.At = member.Start;
        if (cursor.IsWord("pub") || cursor.IsWord("readonly"))
            cursor.Skip();
        return cursor.IsName && (cursor.IsSign(":", 1) || (cursor.IsSign("?", 1) && cursor.IsSign(":", 2)));
    }

    /// <summary>What to say of a member of two words and no colon; null where it is none.</summary>
    public static Diagnostic? In(TokenCursor cursor, Member member)
    {
        cursor.At = member.Start;
        if (cursor.IsWord("pub") || cursor.IsWord("readonly"))
            cursor.Skip();
        var (name, type) = (cursor.Current, cursor.Peek(1));
        var isPair = name.Kind == TokenKind.Word && type.Kind == TokenKind.Word && name.Line == type.Line && cursor.At + 1 < member.End && char.IsLetter(cursor.SpanOf(name)[0]);
        if (!isPair || TypeReader.Match(cursor.Passage.Text, type.Start) is not { IsKnown: true } match)
            return null;
        var end = cursor.Peek(member.End - 1 - cursor.At).End;
        return match.Length == end - type.Start
            ? UnreadableFieldLine.Rule.At(cursor.Passage.SpanOf(name.Start, end - name.Start), $"`{cursor.Passage.Text[name.Start..end]}` states no field: a colon is missing behind `{cursor.TextOf(name)}`")
            : null;
    }
}
