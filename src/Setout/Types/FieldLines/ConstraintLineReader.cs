using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;

namespace Setout.Types.FieldLines;

/// <summary>Reads what is said about several fields: <c>pk(a, b)</c>, <c>unique(a, b)</c>, <c>index(a)</c>, <c>check(a &lt; b)</c>, <c>Unique: a, b</c>, <c>Unique constraint on a and b.</c></summary>
internal static class ConstraintLineReader
{
    /// <summary>The constraint that a line states; null where it states none. A <c>check</c> that is not understood is reported and gives none.</summary>
    /// <param name="line">One line, trimmed, without a bullet.</param>
    /// <param name="names">The fields that it may speak of.</param>
    /// <param name="report">Receives conditions that are not understood.</param>
    /// <param name="constraint">Null where a condition was not understood.</param>
    /// <returns>Whether the line was one about several fields.</returns>
    public static bool TryRead(Passage line, FieldNames names, ReadingReport report, out EntityConstraint? constraint)
    {
        constraint = null;
        var (mark, _) = DescriptionMark.Find(line.Text);
        var said = line.Trim(0, mark);
        var cursor = new TokenCursor(said);
        if (Kind(cursor) is not { } kind)
            return false;
        var isSentence = cursor.TakeWords("on") && !cursor.IsSign("(");
        var isColon = cursor.TakeSign(":") || cursor.TakeSign("：");
        if (isColon || isSentence ? kind == "check" : !cursor.IsSign("("))
            return false;
        if (kind == "check")
            return Check(cursor, names, report, said, out constraint);
        var fields = Fields(cursor, names);
        if (fields.Count == 0 || ((isColon || isSentence) && fields.Exists(field => names.Find(field) is null)) || (isSentence && !cursor.TakeSign(".") && !cursor.IsAtEnd))
            return false;
        if (kind == "unique" && cursor.TakeWords("where"))
            return Partial(cursor, fields, names, report, said, out constraint);
        constraint = Make(kind, fields, cursor, said.Span);
        return constraint is not null;
    }

    private static string? Kind(TokenCursor cursor)
    {
        if (cursor.TakeWords("primary", "key") || cursor.TakeWords("pk") || cursor.TakeWords("key"))
            return "pk";
        if (cursor.TakeWords("unique", "index") || cursor.TakeWords("unique", "constraint") || cursor.TakeWords("unique", "constraints") || cursor.TakeWords("unique", "key") || cursor.TakeWords("unique") || cursor.TakeWords("unique", "together"))
            return "unique";
        if (cursor.TakeWords("index") || cursor.TakeWords("indexes") || cursor.TakeWords("indexed"))
            return "index";
        if (cursor.TakeWords("foreign", "key") || cursor.TakeWords("fk"))
            return "fk";
        return cursor.TakeWords("check") ? "check" : null;
    }

    private static EntityConstraint? Make(string kind, List<string> fields, TokenCursor cursor, SourceSpan span)
    {
        switch (kind)
        {
            case "pk":
                return new KeyConstraint(fields.ToEquatableArray(), span);
            case "unique":
                return new UniqueConstraint(fields.ToEquatableArray(), span);
            case "index":
                return new IndexConstraint(fields.ToEquatableArray(), IsUnique: cursor.TakeWords("unique"), span);
        }
        _ = cursor.TakeSign("->") || cursor.TakeSign("→") || cursor.TakeWords("references");
        if (ReferenceModifier.Target(cursor) is not { } target)
            return null;
        _ = cursor.TakeWords("on", "delete");
        return new ReferenceConstraint(fields.ToEquatableArray(), target with { OnDelete = ReferenceModifier.Rule(cursor) }, span);
    }

    private static List<string> Fields(TokenCursor cursor, FieldNames names)
    {
        var fields = new List<string>();
        _ = cursor.TakeSign("(");
        while (cursor.IsName)
        {
            var name = cursor.TakeName().Value;
            fields.Add(names.Find(name) ?? name);
            _ = cursor.TakeWords("asc") || cursor.TakeWords("desc");
            if (!cursor.TakeSign(",") && !cursor.TakeSign("+") && !cursor.TakeWords("and"))
                break;
        }
        _ = cursor.TakeSign(")");
        return fields;
    }

    /// <summary><c>unique(email) where deleted_at is null</c></summary>
    private static bool Partial(TokenCursor cursor, List<string> fields, FieldNames names, ReadingReport report, Passage line, out EntityConstraint? constraint)
    {
        constraint = Condition(cursor, names, report) is { } condition ? new IndexConstraint(fields.ToEquatableArray(), IsUnique: true, line.Span) { Condition = condition } : null;
        return true;
    }

    private static bool Check(TokenCursor cursor, FieldNames names, ReadingReport report, Passage line, out EntityConstraint? constraint)
    {
        constraint = Condition(cursor, names, report) is { } condition ? new CheckConstraint(condition, line.Span) : null;
        return true;
    }

    /// <summary>The rest of a line; null where it was not understood and reported.</summary>
    private static Expression? Condition(TokenCursor cursor, FieldNames names, ReadingReport report)
    {
        var reading = ExpressionReader.ReadAt(cursor, names);
        var error = reading.Error ?? (cursor.IsAtEnd ? null : new($"`{cursor.TextOf(cursor.Current)}` is not understood here", cursor.PlaceOf(cursor.Current)));
        if (error is null)
            return reading.Value;
        report.Add(UnreadableCondition.Rule.At(error.Span, $"the condition is not understood: {error.Value}"));
        return null;
    }
}
