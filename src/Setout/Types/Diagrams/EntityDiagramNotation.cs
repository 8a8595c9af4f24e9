using Setout.Diagnostics;
using Setout.Expressions.Tokens;
using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Diagrams;

/// <summary>The entities of a Mermaid <c>erDiagram</c>: <c>ORDER { uuid id PK  string note "optional" }</c>.</summary>
internal static class EntityDiagramNotation
{
    /// <summary>What may stand behind a name; of a foreign key its name and type say the rest.</summary>
    private static readonly string[] Keys = ["PK", "FK", "UK"];

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
            var open = cursor.Current;
            cursor.Skip();
            Attributes(cursor, draft);
            if (!cursor.IsSign("}"))
            {
                draft.Findings.Add(UnclosedEntity.At(cursor.PlaceOf(open), draft.Name.Value));
                // The loop goes on behind the line before the next entity.
                cursor.At -= cursor.IsAtEnd ? 0 : 1;
            }
            if (draft.Fields.Count > 0)
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary><c>ORDER ||--o{ ITEM</c>: the o belongs to the line.</summary>
    private static bool IsRelation(TokenCursor cursor) => cursor.At > 0 && cursor.Before.Line == cursor.Current.Line && cursor.Before.Kind == TokenKind.Sign;

    private static void Attributes(TokenCursor cursor, EntityDraft draft)
    {
        while (!cursor.IsAtEnd && !cursor.IsSign("}") && !(cursor.IsName && cursor.IsSign("{", 1)))
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
        {
            draft.Findings.Add(UnreadableFieldLine.Rule.At(cursor.PlaceFrom(type), $"`{typeText}` states no field: write `type name`"));
            return;
        }
        var name = cursor.TakeName();
        var match = TypeReader.Match(typeText);
        var field = new FieldDraft(name, cursor.Passage.SpanOf(type.Start, cursor.Before.End - type.Start))
        {
            Type = new(match.IsKnown ? match.Type : new ScalarType(ScalarKind.Text), cursor.PlaceOf(type)),
        };
        if (!match.IsKnown && DidYouMean.Nearest(typeText, TypeTable.Words) is { } meant)
            field.Findings.Add(UnknownTypeWord.Rule.At(cursor.PlaceOf(type), $"`{typeText}` is no known type of `{name.Value}`, which is kept as text").Suggesting(new(typeText, cursor.PlaceOf(type)), meant) with { Severity = Severity.Warning });
        for (; !cursor.IsAtEnd && cursor.Current.Line == line && !cursor.IsSign("}"); cursor.Skip())
        {
            if (cursor.Current.Kind == TokenKind.Word && !Keys.Contains(cursor.TextOf(cursor.Current), StringComparer.OrdinalIgnoreCase))
                field.Findings.Add(UnknownFieldWord.Of(new(cursor.TextOf(cursor.Current), cursor.PlaceOf(cursor.Current)), $"behind the name of `{name.Value}`", Keys));
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
