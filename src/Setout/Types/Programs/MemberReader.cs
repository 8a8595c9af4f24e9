using Setout.Expressions.Tokens;
using Setout.Types.Fields;

namespace Setout.Types.Programs;

/// <summary>Reads a member of a declaration as a field: <c>email?: string;</c>, <c>public string Email { get; set; }</c>, <c>email String @unique</c>.</summary>
internal sealed class MemberReader(TokenCursor cursor, string keyword)
{
    private static readonly HashSet<string> Modifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "private", "protected", "internal", "readonly", "static", "required", "virtual", "override", "abstract", "final", "late", "var", "val", "let", "const", "pub", "mut", "export", "declare", "lateinit", "transient",
    };

    private readonly List<Annotation> annotations = [];
    private bool isRequired;

    /// <summary>The field; null where the member is none: a method, an index signature, a constant.</summary>
    public FieldDraft? Read(Member member)
    {
        annotations.Clear();
        isRequired = false;
        cursor.At = member.Start;
        SkipModifiers(member.End);
        if (cursor.At >= member.End || !(cursor.IsName || cursor.IsSign("?")))
            return null;
        var field = IsNameFirst(member.End) ? NameFirst(member) : TypeFirst(member);
        if (field is not null)
            foreach (var annotation in annotations)
                AnnotationFacts.Apply(field, annotation, isModel: keyword == "model");
        return field;
    }

    private void SkipModifiers(int end)
    {
        while (cursor.At < end)
        {
            if (cursor.IsSign("[") || cursor.IsSign("#") || cursor.Current.Kind == TokenKind.QuotedName && cursor.SpanOf(cursor.Current)[0] == '[')
                Bracketed(end);
            else if (cursor.Current.Kind == TokenKind.Word && cursor.SpanOf(cursor.Current)[0] == '@')
                TakeAnnotation(end);
            else if (cursor.Current.Kind == TokenKind.Word && Modifiers.Contains(cursor.TextOf(cursor.Current)) && (cursor.Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName || (cursor.IsSign("?", 1) && cursor.Peek(2).Kind == TokenKind.Word)) && cursor.At + 1 < end)
            {
                isRequired |= cursor.IsWord("required");
                cursor.Skip();
            }
            else
                return;
        }
    }

    /// <summary><c>[MaxLength(50)]</c>; in TypeScript an index signature begins so too, and ends in no name.</summary>
    private void Bracketed(int end)
    {
        if (cursor.Current.Kind == TokenKind.QuotedName)
        {
            annotations.Add(new(cursor.NameOf(cursor.Current), "", cursor.PlaceOf(cursor.Current)));
            cursor.Skip();
            return;
        }
        if (cursor.IsSign("#"))
            cursor.Skip();
        cursor.Skip();
        while (cursor.At < end && !cursor.IsSign("]"))
            if (cursor.IsName)
                TakeAnnotation(end);
            else
                cursor.Skip();
        cursor.Skip();
    }

    private void TakeAnnotation(int end)
    {
        var first = cursor.Current;
        cursor.Skip();
        // @db.VarChar(80)
        while (cursor.At + 1 < end && cursor.IsSign(".") && cursor.Peek(1).Kind == TokenKind.Word)
            cursor.At += 2;
        var name = cursor.Passage.Text[first.Start..cursor.Before.End].TrimStart('@');
        var place = cursor.PlaceFrom(first);
        var arguments = "";
        if (cursor.At < end && cursor.IsSign("("))
        {
            var open = cursor.Current;
            cursor.SkipParentheses();
            arguments = cursor.Passage.Text[open.End..Math.Max(open.End, cursor.Before.Start)];
        }
        annotations.Add(new(name, arguments, place));
    }

    /// <summary>In TypeScript, Kotlin and Rust a colon stands behind the name; models and structs have name and type with a blank between.</summary>
    private bool IsNameFirst(int end) =>
        keyword is "model" or "table" || cursor.IsSign(":", 1) || cursor.IsSign("?", 1) && cursor.IsSign(":", 2) || cursor.IsSign("!", 1) && cursor.IsSign(":", 2)
        || (keyword == "type" && cursor.At + 1 < end && (cursor.Peek(1).Kind == TokenKind.Word || cursor.IsSign("*", 1) || cursor.IsSign("[", 1)));

    private FieldDraft? NameFirst(Member member)
    {
        var first = cursor.Current;
        var name = cursor.TakeName();
        var field = new FieldDraft(name, cursor.Passage.SpanOf(first.Start, EndOf(member) - first.Start));
        if (cursor.TakeSign("?"))
            field.IsOptional = true;
        else
            _ = cursor.TakeSign("!");
        if (!cursor.TakeSign(":") && keyword == "interface")
            return null;
        if (cursor.TakeSign("*"))
            field.IsOptional = true;
        if (cursor.At < member.End)
            Type(field, member, cursor.Current.Start);
        Remainder(field, member);
        return field;
    }

    private FieldDraft? TypeFirst(Member member)
    {
        var start = cursor.Current.Start;
        var (name, isMethod) = LastName(member);
        if (name < 0 || isMethod)
            return null;
        var nameToken = cursor.Peek(name - cursor.At);
        var typeText = cursor.Passage.Text[start..nameToken.Start].Trim();
        if (typeText.Length == 0)
            return null;
        var field = new FieldDraft(new(cursor.NameOf(nameToken).TrimStart('$'), cursor.PlaceOf(nameToken)), cursor.Passage.SpanOf(start, EndOf(member) - start));
        field.Type = new(TypeOf(typeText.TrimStart('?'), field), cursor.Passage.SpanOf(start, typeText.Length));
        // In PHP the mark stands in front.
        field.IsOptional = typeText[0] == '?' || field.IsOptional == true;
        if (isRequired)
            field.IsOptional = false;
        return field;
    }

    /// <summary>The name before <c>{ get; }</c>, <c>=</c> or the end, outside of angle brackets.</summary>
    private (int Index, bool IsMethod) LastName(Member member)
    {
        var (name, depth) = (-1, 0);
        for (var at = cursor.At; at < member.End; at++)
        {
            var token = cursor.Peek(at - cursor.At);
            var text = cursor.SpanOf(token);
            if (text is "{" or "=" or "=>" or ";")
                break;
            if (text is "(")
                return (name, true);
            depth += text is "<" ? 1 : text is ">" ? -1 : text is ">>" ? -2 : 0;
            if (depth == 0 && token.Kind is TokenKind.Word or TokenKind.QuotedName && at > cursor.At)
                name = at;
        }
        return (name, false);
    }

    private void Type(FieldDraft field, Member member, int start)
    {
        if (cursor.IsSign("{") || cursor.IsSign("("))
        {
            field.Type = new(new JsonType(), cursor.Passage.SpanOf(start, EndOf(member) - start));
            cursor.At = member.End;
            return;
        }
        var text = cursor.Passage.Text[start..EndOf(member)];
        var match = TypeReader.Match(Joined(text));
        if (match.Length == 0)
            return;
        field.Type = new(Meant(match.Type, field.Name.Value, text), cursor.Passage.SpanOf(start, Math.Min(match.Length, text.Length)));
        field.IsOptional ??= match.IsOptional;
        cursor.SkipTo(start + match.Length);
    }

    /// <summary>JavaScript has one type for numbers, and its dates are instants.</summary>
    private static FieldType Meant(FieldType type, string name, string text) => type switch
    {
        ScalarType { Kind: ScalarKind.Date } day when text.StartsWith("Date", StringComparison.Ordinal) => day with { Kind = ScalarKind.Instant },
        ScalarType { Kind: ScalarKind.Number } number when text.StartsWith("number", StringComparison.Ordinal) && Names.Words(name) is [.., "id"] => number with { Kind = ScalarKind.Integer },
        _ => type,
    };

    private static FieldType TypeOf(string text, FieldDraft field)
    {
        var match = TypeReader.Match(text);
        field.IsOptional = match.IsOptional;
        return match.Length == 0 ? new UnknownType(text) : match.Type;
    }

    /// <summary>A union over several lines is one type; offsets stay as they are.</summary>
    private static string Joined(string text) => text.Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>What stands behind the type: attributes, a default.</summary>
    private void Remainder(FieldDraft field, Member member)
    {
        while (cursor.At < member.End)
        {
            if (cursor.Current.Kind == TokenKind.Word && cursor.SpanOf(cursor.Current)[0] == '@')
                TakeAnnotation(member.End);
            else if (cursor.TakeSign("="))
            {
                if (cursor.At < member.End && DefaultReader.Take(cursor) is { Value: not UnknownDefault } value)
                    field.Default = value;
                return;
            }
            else
                cursor.Skip();
        }
    }

    private int EndOf(Member member) => cursor.Peek(member.End - 1 - cursor.At).End;
}
