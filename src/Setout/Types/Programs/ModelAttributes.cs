using Setout.Expressions.Tokens;
using Setout.Sections.DataModels;
using Setout.Types.Entities;

namespace Setout.Types.Programs;

/// <summary>What a model says of several fields: <c>@@unique([a, b])</c>, <c>@@index([a])</c>, <c>@@id([a, b])</c>; and relations.</summary>
internal static class ModelAttributes
{
    /// <summary>Whether the member is an attribute or a relation, which no column keeps.</summary>
    public static bool Take(TokenCursor cursor, Member member, EntityDraft draft)
    {
        cursor.At = member.Start;
        var text = cursor.SpanOf(cursor.Current);
        if (!text.StartsWith("@@"))
            return TakeRelation(cursor, member, draft);
        var word = text[2..].ToString();
        if (PrismaAttributes.Unknown(new(text.ToString(), cursor.PlaceOf(cursor.Current))) is { } unknown)
            draft.Findings.Add(unknown);
        var fields = Between(cursor, member);
        var span = cursor.Passage.SpanOf(cursor.Peek(member.Start - cursor.At).Start, 2 + word.Length);
        EntityConstraint? constraint = word switch
        {
            _ when fields.IsEmpty => null,
            "id" => new KeyConstraint(fields, span),
            "unique" => new UniqueConstraint(fields, span),
            "index" => new IndexConstraint(fields, false, span),
            _ => null,
        };
        if (constraint is not null)
            draft.Add(constraint);
        return true;
    }

    /// <summary><c>customer Customer @relation(fields: [customerId], references: [id])</c></summary>
    private static bool TakeRelation(TokenCursor cursor, Member member, EntityDraft draft)
    {
        if (member.End - member.Start < 2)
            return false;
        var type = cursor.Peek(1);
        var relation = -1;
        for (var ahead = 2; cursor.At + ahead < member.End; ahead++)
            if (cursor.IsWord("@relation", ahead))
                relation = cursor.At + ahead;
        if (relation < 0)
            return false;
        var target = new Written<string>(cursor.TextOf(type), cursor.PlaceOf(type));
        cursor.At = relation;
        var own = Listed(cursor, member, "fields");
        var others = Listed(cursor, member, "references");
        var onDelete = OnDelete(cursor, member);
        if (own is [var name] && draft.Find(name.Value) is { } field)
            field.Reference ??= new(target, others.Count == 1 ? others[0].Value : null, onDelete);
        else if (own is [var later])
            draft.Add(new ReferenceConstraint([later.Value], new(target, others.Count == 1 ? others[0].Value : null, onDelete), target.Span));
        return true;
    }

    private static List<Written<string>> Listed(TokenCursor cursor, Member member, string label)
    {
        var names = new List<Written<string>>();
        var at = cursor.At;
        for (; cursor.At < member.End; cursor.Skip())
        {
            if (!cursor.IsWord(label) || !cursor.IsSign(":", 1))
                continue;
            cursor.At += 2;
            if (cursor.Current.Kind == TokenKind.QuotedName)
                names.Add(new(cursor.NameOf(cursor.Current), cursor.PlaceOf(cursor.Current)));
            else
                for (; cursor.At < member.End && !cursor.IsSign("]"); cursor.Skip())
                    if (cursor.Current.Kind == TokenKind.Word)
                        names.Add(new(cursor.TextOf(cursor.Current), cursor.PlaceOf(cursor.Current)));
            break;
        }
        cursor.At = at;
        return names;
    }

    private static DeleteRule OnDelete(TokenCursor cursor, Member member)
    {
        var at = cursor.At;
        var rule = DeleteRule.Unstated;
        for (; cursor.At < member.End; cursor.Skip())
            if (cursor.IsWord("onDelete") && cursor.IsSign(":", 1))
                rule = cursor.IsWord("Cascade", 2) ? DeleteRule.Cascade : cursor.IsWord("SetNull", 2) ? DeleteRule.SetNull : cursor.IsWord("Restrict", 2) ? DeleteRule.Restrict : DeleteRule.Unstated;
        cursor.At = at;
        return rule;
    }

    private static EquatableArray<string> Between(TokenCursor cursor, Member member)
    {
        var names = new List<string>();
        for (cursor.Skip(); cursor.At < member.End; cursor.Skip())
            if (cursor.Current.Kind is TokenKind.Word or TokenKind.QuotedName && cursor.SpanOf(cursor.Current)[0] != '"' && !cursor.IsSign(":", 1))
                names.Add(cursor.NameOf(cursor.Current));
        return names.ToEquatableArray();
    }
}
