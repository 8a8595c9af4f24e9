using Setout.Expressions.Tokens;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Dbml;

/// <summary>A column: <c>total decimal(12,2) [not null, default: 0, note: 'net']</c>.</summary>
internal static class DbmlColumn
{
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
            case "ref":
                field.Reference = DbmlReferences.Target(scan, from, to);
                break;
        }
    }

    private static DefaultValue? Default(string written) => DefaultReader.Take(new TokenCursor(Passage.Of(written.Trim('`').Replace('"', '\''))))?.Value is { } value and not UnknownDefault ? value : null;
}
