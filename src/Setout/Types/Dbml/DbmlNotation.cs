using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Scanning;

namespace Setout.Types.Dbml;

/// <summary>Tables of DBML: <c>Table orders { id uuid [pk]  customer_id uuid [ref: &gt; customers.id, not null] }</c>.</summary>
internal static class DbmlNotation
{
    public static bool Recognises(CodeBlock block) =>
        block.Language == "dbml" || (block.Language.Length == 0 && block.Code.Text.Contains('[', StringComparison.Ordinal) && DbmlBody.In(new CodeScan(Passage.Of(block.Code))).Any(body => body.Keyword == "table"));

    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums)
    {
        var scan = new CodeScan(Passage.Of(block.Code));
        var drafts = new List<EntityDraft>();
        foreach (var body in DbmlBody.In(scan))
        {
            if (body.Keyword == "enum")
                enums.Add(body.Name.Value, new EnumType(scan.Split(body.Open + 1, body.Close, "\n").Select(part => scan.Text[part.Start..scan.EndOfWord(part.Start)]).Where(value => value.Length > 0).Distinct().Take(EnumValues.Most).ToEquatableArray()));
            else if (body.Keyword == "table" && Draft(block, scan, body) is { Fields.Count: > 0 } draft)
                drafts.Add(draft);
        }
        DbmlReferences.Apply(scan, drafts);
        return drafts;
    }

    private static EntityDraft Draft(CodeBlock block, CodeScan scan, DbmlBody body)
    {
        var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = body.Name };
        if (!body.IsClosed)
            draft.Findings.Add(UnclosedEntity.At(scan.SpanOf(body.Open, body.Open + 1), body.Name.Value));
        foreach (var (start, end) in scan.Split(body.Open + 1, body.Close, "\n"))
        {
            var word = scan.EndOfWord(start);
            if (scan.Text.AsSpan(start, word - start).Equals("note", StringComparison.OrdinalIgnoreCase) && scan.Find(':', start, end) is var colon and >= 0)
                draft.Description = scan.Unquoted(scan.Trim(colon + 1, end).Start, end).Value;
            else if (scan.Text.AsSpan(start, word - start).Equals("indexes", StringComparison.OrdinalIgnoreCase) && scan.Find('{', start, end) is var open and >= 0)
                Indexes(scan, open, draft);
            else if (DbmlColumn.Read(scan, start, end) is not { } field)
                Unread(scan, start, end, draft);
            else if (draft.Find(field.Name.Value) is null)
                draft.Add(field);
        }
        return draft;
    }

    /// <summary>A line that is none; partials and checks of the table are no columns.</summary>
    private static void Unread(CodeScan scan, int start, int end, EntityDraft draft)
    {
        if (scan.Text[start] != '~' && !scan.Text.AsSpan(start).StartsWith("checks", StringComparison.OrdinalIgnoreCase))
            draft.Findings.Add(UnreadableFieldLine.Rule.At(scan.SpanOf(start, end), $"`{scan.Text[start..Math.Min(end, start + 60)]}` states no column: write `name type`"));
    }

    /// <summary><c>(customer_id, number) [unique]</c>, a line each.</summary>
    private static void Indexes(CodeScan scan, int open, EntityDraft draft)
    {
        foreach (var (start, end) in scan.Split(open + 1, scan.Close(open), "\n"))
        {
            var settings = scan.Text.IndexOf('[', start, end - start) is var at and >= 0 ? scan.Text[at..end] : "";
            var columns = scan.Text[start..(end - settings.Length)].Trim(' ', '(', ')', '\t').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var span = scan.SpanOf(start, end);
            if (columns.Length == 0 || columns[0].StartsWith('`'))
                continue;
            draft.Add(settings.Contains("pk", StringComparison.Ordinal) ? new KeyConstraint(columns.ToEquatableArray(), span) : new IndexConstraint(columns.ToEquatableArray(), settings.Contains("unique", StringComparison.Ordinal), span));
        }
    }
}
