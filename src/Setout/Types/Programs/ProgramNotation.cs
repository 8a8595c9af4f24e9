using Setout.Expressions.Tokens;
using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.FieldLines;

namespace Setout.Types.Programs;

/// <summary>Types and classes of programming languages with braces: TypeScript, C#, Java, Kotlin, Go, Rust, Dart; and Prisma's models.</summary>
internal static class ProgramNotation
{
    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "ts", "typescript", "tsx", "cs", "csharp", "c#", "java", "kotlin", "kt", "go", "golang", "rust", "rs", "dart", "prisma", "swift", "scala", "php",
    };

    public static bool Recognises(CodeBlock block) =>
        Languages.Contains(block.Language) && (block.Language == "prisma" || DeclaresFields(block));

    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums)
    {
        var passage = Passage.Of(block.Code);
        var tokens = Tokenizer.Read(passage);
        var cursor = new TokenCursor(passage, tokens.Tokens);
        var comments = new LineComments(tokens.Comments);
        var drafts = new List<EntityDraft>();
        var declarations = Declaration.In(cursor).ToList();
        var names = declarations.Where(declaration => declaration.Keyword != "enum").Select(declaration => declaration.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            if (declaration.Keyword == "enum")
                enums.Add(declaration.Name.Value, new EnumType(EnumMembers.Of(cursor, declaration)));
            else if (Draft(cursor, declaration, comments, block, names) is { Fields.Count: > 0 } draft)
                drafts.Add(draft);
        }
        UnionNames.AddTo(enums, cursor);
        return drafts;
    }

    private static bool DeclaresFields(CodeBlock block)
    {
        var passage = Passage.Of(block.Code);
        var cursor = new TokenCursor(passage, Tokenizer.Read(passage).Tokens);
        return Declaration.In(cursor).Any(declaration => declaration.Keyword == "enum" || declaration.BodyEnd > declaration.BodyStart);
    }

    private static EntityDraft Draft(TokenCursor cursor, Declaration declaration, LineComments comments, CodeBlock block, HashSet<string> names)
    {
        var isModel = declaration.Keyword is "model" or "table";
        var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = declaration.Name, MayBeShape = !isModel, IsShape = !isModel && ShapeNames.IsShape(declaration.Name.Value) };
        if (!declaration.IsClosed)
            draft.Findings.Add(UnclosedEntity.At(cursor.PlaceOf(cursor.Peek(declaration.BodyStart - 1 - cursor.At)), declaration.Name.Value));
        var reader = new MemberReader(cursor, declaration.Keyword);
        var members = Member.In(cursor, declaration).ToList();
        var hasColons = !isModel && members.Exists(member => MissingColon.HasColon(cursor, member));
        foreach (var member in members)
        {
            if (hasColons && MissingColon.In(cursor, member) is { } slip)
            {
                draft.Findings.Add(slip);
                continue;
            }
            var first = cursor.Peek(member.Start - cursor.At);
            if (first.Kind == TokenKind.Ellipsis)
            {
                draft.IsAddition = true;
                continue;
            }
            if (isModel && ModelAttributes.Take(cursor, member, draft))
                continue;
            if (reader.Read(member) is not { } field || draft.Find(field.Name.Value) is not null || IsCollection(field, isModel, names))
                continue;
            Describe(cursor, member, field, comments);
            draft.Add(field);
        }
        if (comments.Within(cursor.Peek(declaration.BodyStart - cursor.At).Line, cursor.Peek(declaration.BodyEnd - cursor.At).Line).Any(comment => FieldLineText.IsMore(comment.Text)))
            draft.IsAddition = true;
        return draft;
    }

    /// <summary>A list of rows of another model or class is a relation, which is kept by the reference on the other side.</summary>
    private static bool IsCollection(FieldDraft field, bool isModel, HashSet<string> names) => field.Type?.Value switch
    {
        ArrayType { Item: UnknownType item } => isModel ? names.Contains(item.Text) : field.Span.Start < field.Name.Span.Start,
        UnknownType one => isModel && names.Contains(one.Text),
        _ => false,
    };

    /// <summary>The comment at the end of the line lists the values, or is prose.</summary>
    private static void Describe(TokenCursor cursor, Member member, FieldDraft field, LineComments comments)
    {
        var last = cursor.Peek(member.End - 1 - cursor.At);
        if (comments.Behind(last.Line, last.Start) is not { Text.Length: > 0 } comment)
            return;
        var list = field.Type?.Value is UnknownType ? "values: " + comment.Text : comment.Text;
        if (field.Type?.Value is ScalarType { Kind: ScalarKind.Text } or UnknownType or null && EnumModifier.Whole(Passage.Of(list)) is { } values)
            field.Type = new(new EnumType(values), field.Type?.Span ?? field.Name.Span);
        else
            CommentFacts.Apply(field, Inside(cursor.Passage.Slice(comment.Start, comment.Length), comment.Text));
    }

    /// <summary>The text of a comment without its markers, where it stands.</summary>
    private static Passage Inside(Passage comment, string text) =>
        comment.Text.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? comment.Slice(at, text.Length) : Passage.Of(text);
}
