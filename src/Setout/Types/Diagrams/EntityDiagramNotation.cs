using Setout.Expressions.Tokens;
using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Diagrams;

/// <summary>The entities of a Mermaid <c>erDiagram</c>: <c>ORDER { uuid id PK  string note "optional" }</c>.</summary>
internal static class EntityDiagramNotation
{
    public static bool Recognises(CodeBlock block) =>
        block.Language is "mermaid" or "" && block.Code.Text.AsSpan().TrimStart().StartsWith("erDiagram") && block.Code.Text.Contains('{', StringComparison.Ordinal);

    public static IEnumerable<EntityDraft> Read(CodeBlock block)
    {
        var passage = Passage.Of(block.Code);
        var cursor = new TokenCursor(passage);
        var drafts = new List<EntityDraft>();
        for (cursor.Skip(); !cursor.IsAtEnd; cursor.Skip())
        {
            // Relations have a brace too, inside "||--o{".
            if (!cursor.IsName || !cursor.IsSign("{", 1) || cursor.Peek(1).Start == cursor.Current.End && IsRelation(cursor))
                continue;
            var draft = new EntityDraft(EntityNotation.Diagram, block.Span) { Name = cursor.TakeName(), MayBeShape = true };
            cursor.Skip();
            Attributes(cursor, draft);
            if (draft.Fields.Count > 0)
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary><c>ORDER ||--o{ ITEM</c>: the o belongs to the line.</summary>
    private static bool IsRelation(TokenCursor cursor) => cursor.At > 0 && cursor.Before.Line == cursor.Current.Line && cursor.Before.Kind == TokenKind.Sign;

    private static void Attributes(TokenCursor cursor, EntityDraft draft)
    {
        while (!cursor.IsAtEnd && !cursor.IsSign("}"))
        {
            var line = cursor.Current.Line;
            if (cursor.IsName)
                Attribute(cursor, draft, line);
            while (!cursor.IsAtEnd && cursor.Current.Line == line && !cursor.IsSign("}"))
                cursor.Skip();
        }
    }

    private static void Attribute(TokenCursor cursor, EntityDraft draft, int line)
    {
        var type = cursor.Current;
        cursor.Skip();
        if (cursor.IsSign("("))
            cursor.SkipParentheses();
        while (cursor.Current.Kind == TokenKind.Sign && cursor.Current.Line == line)
            cursor.Skip();
        var typeText = cursor.Passage.Text[type.Start..cursor.Before.End];
        if (!cursor.IsName || cursor.Current.Line != line)
            return;
        var name = cursor.TakeName();
        var match = TypeReader.Match(typeText);
        var field = new FieldDraft(name, cursor.Passage.SpanOf(type.Start, cursor.Before.End - type.Start))
        {
            Type = new(match.IsKnown ? match.Type : new ScalarType(ScalarKind.Text), cursor.PlaceOf(type)),
        };
        for (; !cursor.IsAtEnd && cursor.Current.Line == line && !cursor.IsSign("}"); cursor.Skip())
        {
            field.IsKey |= cursor.IsWord("PK");
            field.IsUnique |= cursor.IsWord("UK");
            if (cursor.Current.Kind == TokenKind.QuotedName)
                Remark(field, cursor.NameOf(cursor.Current));
        }
        if (draft.Find(field.Name.Value) is null)
            draft.Add(field);
    }

    private static void Remark(FieldDraft field, string remark)
    {
        if (EnumModifier.Whole(Passage.Of(remark)) is { } values && field.Type?.Value is ScalarType { Kind: ScalarKind.Text })
            field.Type = new(new EnumType(values), field.Type.Span);
        else
            field.Describe(remark);
        field.IsOptional ??= FieldRemarks.Optionality(remark);
    }
}
