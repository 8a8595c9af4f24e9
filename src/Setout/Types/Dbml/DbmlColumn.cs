using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Dbml;

/// <summary>A column: <c>total decimal(12,2) [not null, default: 0, note: 'net']</c>.</summary>
internal static class DbmlColumn
{
    private static readonly string[] Settings = ["pk", "primary key", "not null", "null", "unique", "default", "note", "ref", "increment", "check"];

    public static FieldDraft? Read(CodeScan scan, int start, int end)
    {
        var isQuoted = scan.Text[start] == '"';
        var nameEnd = isQuoted ? scan.Text.IndexOf('"', start + 1, end - start - 1) + 1 : scan.EndOfWord(start);
        if (nameEnd <= start || nameEnd >= end || scan.Text[nameEnd] is not (' ' or '\t'))
            return null;
        var open = scan.Find('[', nameEnd, end);
        // varchar[] is a list, and its bracket opens no settings.
        while (open >= 0 && open + 1 < end && scan.Text[open + 1] == ']')
            open = scan.Find('[', open + 2, end);
        var (from, to) = scan.Trim(nameEnd, open < 0 ? end : open);
        if (from >= to)
            return null;
        var type = scan.Unquoted(from, to);
        var match = TypeReader.Match(type.Value);
        var field = new FieldDraft(scan.Unquoted(start, nameEnd), scan.SpanOf(start, end)) { Type = new(match.Length > 0 ? match.Type : new UnknownType(type.Value), type.Span) };
        if (open >= 0)
            foreach (var (first, last) in scan.Split(open + 1, Math.Min(end, scan.Close(open)), ","))
                Setting(scan, first, last, field);
        // Of DBML a column may be null unless it is said.
        field.IsOptional ??= !field.IsKey;
        field.Describe(scan.CommentBehind(end));
        return field;
    }

    private static void Setting(CodeScan scan, int start, int end, FieldDraft field)
    {
        var colon = scan.Find(':', start, end);
        var (from, to) = colon < 0 ? (end, end) : scan.Trim(colon + 1, end);
        switch (scan.Text[start..(colon < 0 ? end : colon)].Trim().ToLowerInvariant())
        {
            case "pk" or "primary key":
                field.IsKey = true;
                break;
            case "not null":
                field.IsOptional = false;
                break;
            case "null":
                field.IsOptional = true;
                break;
            case "unique":
                field.IsUnique = true;
                break;
            case "note":
                field.Describe(scan.Unquoted(from, to).Value);
                break;
            case "default" when Default(scan.Text[from..to]) is { } value:
                field.Default = new(value, scan.SpanOf(from, to));
                break;
            case "ref" when DbmlReferences.Target(scan, from, to) is { } target:
                field.Reference = target;
                break;
            case "ref" when scan.Text[from..to] is ['<', ..]:
                field.Findings.Add(UnreadStatement.Of(scan.SpanOf(start, end), scan.Text[start..end], field.Name.Value, "write `ref: > table.column` at the column that refers"));
                break;
            case "increment":
                field.Default ??= new(new NewIdDefault(), scan.SpanOf(start, end));
                break;
            case "check" when Condition(scan, from, to, field) is { } condition:
                field.Checks.Add(condition);
                break;
            case "ref" or "default" or "check":
                field.Findings.Add(UnreadStatement.Of(scan.SpanOf(start, end), scan.Text[start..end], field.Name.Value, "it is not understood"));
                break;
            default:
                var name = scan.Trim(start, colon < 0 ? end : colon);
                field.Findings.Add(UnknownFieldWord.Of(scan.Written(name.Start, name.End), $"among the settings of `{field.Name.Value}`", Settings));
                break;
        }
    }

    private static Written<Expression>? Condition(CodeScan scan, int start, int end, FieldDraft field)
    {
        var isQuoted = end - start > 1 && scan.Text[start] == '`';
        var span = isQuoted ? scan.SpanOf(start + 1, end - 1) : scan.SpanOf(start, end);
        return ExpressionReader.Read(Passage.Of(span), [field.Name.Value]).Value is { } condition ? new(condition, span) : null;
    }

    private static DefaultValue? Default(string written) => DefaultReader.Take(new TokenCursor(Passage.Of(written.Trim('`').Replace('"', '\''))))?.Value is { } value and not UnknownDefault ? value : null;
}
