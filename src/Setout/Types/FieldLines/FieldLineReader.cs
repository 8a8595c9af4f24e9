using Setout.Diagnostics;
using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Sections;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;

namespace Setout.Types.FieldLines;

/// <summary>Reads one field: <c>email: string(3..254) email unique -- how a customer signs in</c>, <c>id (uuid, pk)</c>, <c>total decimal(12,2)</c>.</summary>
internal static class FieldLineReader
{
    /// <summary>The field that a line states; null where it states none.</summary>
    /// <param name="line">One line, trimmed, without a bullet.</param>
    /// <param name="names">The fields that conditions may speak of.</param>
    /// <param name="report">Receives words and conditions that are not understood.</param>
    /// <param name="isProse">Whether unknown words behind the type are prose, as in a list item, and no mistake.</param>
    public static FieldDraft? Read(Passage line, FieldNames names, ReadingReport report, bool isProse = false)
    {
        if (FieldLineHead.Read(line.Text) is not { } head)
            return null;
        var field = new FieldDraft(line.Written(head.NameStart, head.NameLength), line.Span) { IsOptional = head.IsOptional };
        var (mark, markLength) = DescriptionMark.Find(line.Text);
        mark = Math.Max(mark, head.RestStart);
        var rest = line.Slice(head.RestStart, mark - head.RestStart);
        if (AudienceRemark.Find(rest.Text) is var (open, length))
        {
            field.Describe(rest.Text[(open + 1)..(open + length - 1)]);
            rest = rest.Slice(0, open);
        }
        var typeEnd = ReadType(rest, field);
        var modifiers = new FieldModifiers(new TokenCursor(rest.Slice(typeEnd, rest.Text.Length - typeEnd)), field, names);
        if (isProse)
            modifiers.ReadRemark();
        else
            modifiers.ReadLine();
        field.Describe(line.Text[Math.Min(line.Text.Length, mark + markLength)..]);
        Report(modifiers, field, report, isProse);
        return field;
    }

    /// <summary>Takes the type, and gives the offset behind it.</summary>
    private static int ReadType(Passage rest, FieldDraft field)
    {
        var start = rest.Text.Length - rest.Text.AsSpan().TrimStart().Length;
        if (start < rest.Text.Length && (rest.Text[start] is '(' or '=' or '-' or '→' or '<' or '>' or ',' || IsModifier(rest, start)))
            return start;
        var match = TypeReader.Match(rest.Text, start);
        if (match.Length == 0)
            return start;
        field.Type = new(match.Type, rest.SpanOf(start, match.Length));
        field.IsOptional ??= match.IsOptional;
        return start + match.Length;
    }

    private static bool IsModifier(Passage rest, int start)
    {
        var cursor = new TokenCursor(rest.Slice(start, Math.Min(40, rest.Text.Length - start)));
        return cursor.Current.Kind == TokenKind.Word && TypeTable.Find(cursor.TextOf(cursor.Current)) is null && (FlagWords.IsHere(cursor) || cursor.IsWord("fk") || cursor.IsWord("references"));
    }

    private static void Report(FieldModifiers modifiers, FieldDraft field, ReadingReport report, bool isProse)
    {
        foreach (var condition in modifiers.Conditions)
            report.Add(UnreadableCondition.Rule.At(condition.Span, $"the condition on `{field.Name.Value}` is not understood: {condition.Value}"));
        if (isProse)
            foreach (var prose in modifiers.Unknown)
            {
                field.Describe(prose.Value.TrimStart(':', '：', ' '));
                // A word by itself that nearly is a fact is no prose.
                if (prose.Value.Length > 4 && prose.Value.All(char.IsLetter) && DidYouMean.Nearest(prose.Value, FlagWords.All) is { } meant)
                    field.Findings.Add(UnknownFieldWord.Rule.At(prose.Span, $"`{prose.Value}` at `{field.Name.Value}` is not understood").Suggesting(prose, meant));
            }
        else
            foreach (var word in modifiers.Unknown)
                report.Add(UnknownFieldWord.Rule.At(word.Span, $"`{word.Value}` behind the type of `{field.Name.Value}` is not understood")
                    .Suggesting(word, DidYouMean.Nearest(word.Value, FlagWords.All)));
    }
}
