using Setout.Diagnostics;
using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;

namespace Setout.Types.Tables;

/// <summary>Reads the fields of a row: one, or several where the first cell names several.</summary>
internal sealed class FieldRowReader(FieldNames names, ReadingReport report)
{
    public IEnumerable<FieldDraft> Read(FieldRow row, SourceSpan span)
    {
        foreach (var (name, remark) in FieldNameCell.Read(row[FieldColumn.Name]))
        {
            var field = new FieldDraft(name, span);
            ReadType(row[FieldColumn.Type], field);
            if (remark is not null)
                Facts(remark, field);
            ReadKnown(row, field);
            foreach (var prose in row.Prose)
                Prose(prose, field);
            yield return field;
        }
    }

    private void ReadKnown(FieldRow row, FieldDraft field)
    {
        if (CodeList.Find(row[FieldColumn.Values], field) is { } listed)
            field.Type = new(new EnumType(listed.Values), row[FieldColumn.Values].Span);
        else if (EnumModifier.Whole(Passage.Of(row[FieldColumn.Values])) is { } values)
            field.Type = new(new EnumType(values), row[FieldColumn.Values].Span);
        Facts(Passage.Of(row[FieldColumn.Key]), field);
        Constraints(row[FieldColumn.Constraints], field);
        if (row.Has(FieldColumn.Required))
            field.IsOptional ??= !YesOrNo.IsYes(row[FieldColumn.Required].Plain);
        if (row.Has(FieldColumn.Nullable) && !field.IsKey)
            field.IsOptional ??= YesOrNo.IsYes(row[FieldColumn.Nullable].Plain);
        if (YesOrNo.IsYes(row[FieldColumn.Unique].Plain))
            field.IsUnique = true;
        ReadLength(row[FieldColumn.Length], field);
        if (!row[FieldColumn.Reference].IsEmpty)
            ReadReference(row[FieldColumn.Reference], field);
        if (!row[FieldColumn.Default].IsEmpty)
            ReadDefault(row[FieldColumn.Default], field);
        if (row[FieldColumn.Example].Plain.Trim() is { Length: > 0 } example)
            field.Example ??= new(example, row[FieldColumn.Example].Span);
    }

    private void ReadType(RichText cell, FieldDraft field)
    {
        if (cell.IsEmpty)
            return;
        var passage = Passage.Of(cell.Trim());
        var match = TypeReader.Match(passage.Text);
        if (match.Length == 0)
        {
            Facts(passage, field);
            return;
        }
        // "Enum draft, paid" and "FK" alone are no unknown types.
        if (!match.IsKnown && IsFact(passage))
        {
            Facts(passage, field);
            return;
        }
        field.Type = new(match.Type, passage.SpanOf(0, match.Length));
        field.IsOptional ??= match.IsOptional;
        var rest = passage.Slice(match.Length, passage.Text.Length - match.Length);
        if (CodeList.Find(cell, field) is { } list)
            field.Type = new(new EnumType(list.Values), field.Type.Span);
        else
            Facts(rest, field);
    }

    private static bool IsFact(Passage passage)
    {
        var scratch = new FieldDraft(new("", default), default);
        var modifiers = new FieldModifiers(new TokenCursor(passage), scratch, FieldNames.Any);
        modifiers.ReadRemark();
        return modifiers.Unknown.Count == 0;
    }

    private void Constraints(RichText cell, FieldDraft field)
    {
        var passage = Passage.Of(cell);
        if (CodeList.Find(cell, field) is { } list)
        {
            field.Type = new(new EnumType(list.Values), field.Type?.Span ?? cell.Span);
            Facts(passage.Slice(0, list.Start), field);
            passage = passage.Slice(list.End, passage.Text.Length - list.End);
        }
        Facts(passage, field);
    }

    /// <summary>Facts in words; what is none of them is prose, unless it is nearly one.</summary>
    private void Facts(Passage passage, FieldDraft field)
    {
        if (passage.Text.Length == 0)
            return;
        var modifiers = new FieldModifiers(new TokenCursor(passage), field, names);
        modifiers.ReadRemark();
        foreach (var condition in modifiers.Conditions)
            report.Add(UnreadableCondition.Rule.At(condition.Span, $"the condition on `{field.Name.Value}` is not understood: {condition.Value}"));
        foreach (var prose in modifiers.Unknown)
        {
            field.Describe(prose.Value);
            if (!prose.Value.Contains(' ', StringComparison.Ordinal) && DidYouMean.Nearest(prose.Value, FlagWords.All) is { } meant)
                report.Add(UnknownFieldWord.Rule.At(prose.Span, $"`{prose.Value}` at `{field.Name.Value}` is not understood").Suggesting(prose, meant));
        }
    }

    /// <summary>A clause of prose that is nothing but facts states them; the prose is kept as it is.</summary>
    private void Prose(RichText cell, FieldDraft field)
    {
        if (CodeList.Find(cell, field) is { } list)
            field.Type = new(new EnumType(list.Values), field.Type?.Span ?? cell.Span);
        foreach (var clause in Clauses.Of(Passage.Of(cell)))
            if (IsFact(clause, field))
                new FieldModifiers(new TokenCursor(clause), field, names).ReadRemark();
        field.Describe(cell.Plain);
    }

    private static bool IsFact(Passage clause, FieldDraft field)
    {
        var scratch = new FieldDraft(field.Name, field.Span) { Type = field.Type };
        var modifiers = new FieldModifiers(new TokenCursor(clause), scratch, FieldNames.Any);
        modifiers.ReadRemark();
        return modifiers.Unknown.Count == 0 && modifiers.Conditions.Count == 0 && scratch.Example is null;
    }

    private static void ReadLength(RichText cell, FieldDraft field)
    {
        var text = cell.Plain.Trim();
        if (text.Length > 0 && text.All(char.IsAsciiDigit) && int.TryParse(text, out var length))
            field.ChangeText(type => type with { MaxLength = type.MaxLength ?? length });
    }

    private static void ReadReference(RichText cell, FieldDraft field)
    {
        var cursor = new TokenCursor(Passage.Of(cell));
        _ = cursor.TakeSign("->") || cursor.TakeSign("→") || cursor.TakeWords("fk");
        _ = cursor.TakeSign("->") || cursor.TakeSign("→") || cursor.TakeSign(":");
        field.Reference ??= ReferenceModifier.Target(cursor);
        while (!cursor.IsAtEnd)
            if (!ReferenceModifier.Take(cursor, field))
                cursor.Skip();
    }

    private static void ReadDefault(RichText cell, FieldDraft field)
    {
        var passage = Passage.Of(cell.Trim());
        var cursor = new TokenCursor(passage);
        if (FlagWords.IsHere(cursor))
        {
            FlagWords.Take(cursor, field);
            return;
        }
        var value = cursor.TakeWords("current", "timestamp") || cursor.TakeWords("current", "time") ? new(new NowDefault(), passage.Span) : DefaultReader.Take(cursor);
        if (value is { Value: ConstantDefault { Value: null } })
            return;
        field.Default ??= value is not null && cursor.IsAtEnd ? value : new(new UnknownDefault(passage.Text), passage.Span);
    }
}
