using Setout.Expressions.Tokens;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Python;

/// <summary>A line of a class as a field: <c>title = models.CharField(max_length=200)</c>, <c>id: Mapped[int] = mapped_column(primary_key=True)</c>, <c>name: str = "x"</c>.</summary>
internal static class PythonField
{
    public static void Add(Passage line, EntityDraft draft, PythonClass owner, PythonChoices choices)
    {
        var text = line.Text;
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (text.StartsWith("...", StringComparison.Ordinal) || text.StartsWith("# ...", StringComparison.Ordinal))
            draft.IsAddition = true;
        if (text.StartsWith("__tablename__", StringComparison.Ordinal) && EqualsAt(text, end) is var sign and > 0)
            draft.Table = FirstOf(new CodeScan(line.Trim(sign + 1, text.Length), hasHash: true, hasSlashes: false));
        if (end == 0 || text.StartsWith("__", StringComparison.Ordinal) || draft.Find(text[..end]) is not null)
            return;
        var rest = text.AsSpan(end).TrimStart();
        if (rest.IsEmpty || rest[0] is not (':' or '=') || rest.StartsWith("=="))
            return;
        var field = new FieldDraft(line.Written(0, end), line.Span);
        var equals = EqualsAt(text, end);
        if (rest[0] == ':')
            Annotated(line, end, equals, field);
        var value = new CodeScan(equals < 0 ? line.Slice(text.Length, 0) : line.Trim(equals + 1, text.Length), hasHash: true, hasSlashes: false);
        if (owner.IsEnum)
            field.Example = FirstOf(value);
        else if (!PythonColumn.Apply(value, field, choices, rest[0] == ':'))
            return;
        else if (rest[0] == ':' && field.Default is null)
            Assigned(value, field);
        if (text.IndexOf(" #", StringComparison.Ordinal) is var comment and > 0)
            field.Describe(text[(comment + 2)..]);
        draft.Add(field);
    }

    /// <summary>The value of a member of an enum; what stands behind a comma is its label.</summary>
    private static Written<string>? FirstOf(CodeScan value) =>
        value.Split(0, value.Text.Length, ",").FirstOrDefault() is { End: > 0 } first ? value.Unquoted(first.Start, first.End) : null;

    /// <summary>A constant behind an annotation: <c>open: bool = True</c>.</summary>
    private static void Assigned(CodeScan value, FieldDraft field)
    {
        var (start, end) = value.Trim(0, value.Text.Length);
        if (start >= end)
            return;
        var text = value.Text[start..end];
        var constant = text is "True" or "False" ? new ConstantDefault(text == "True")
            : text[0] is '"' or '\'' or '-' || char.IsAsciiDigit(text[0]) ? DefaultReader.Take(new TokenCursor(Passage.Of(text.Replace('"', '\''))))?.Value : null;
        if (constant is ConstantDefault)
            field.Default = new(constant, value.SpanOf(start, end));
    }

    /// <summary>The sign that assigns, outside of brackets; -1 if there is none.</summary>
    private static int EqualsAt(string text, int from)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            depth += text[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (text[at] == '=' && depth == 0)
                return at;
        }
        return -1;
    }

    private static void Annotated(Passage line, int name, int equals, FieldDraft field)
    {
        var colon = line.Text.IndexOf(':', name);
        var type = line.Trim(colon + 1, equals < 0 ? line.Text.Length : equals);
        var text = type.Text.StartsWith("Mapped[", StringComparison.Ordinal) && type.Text.EndsWith(']') ? type.Text["Mapped[".Length..^1] : type.Text;
        var match = TypeReader.Match(text);
        if (match.Length == 0)
            return;
        field.Type = new(match.Type, type.Span);
        field.IsOptional = match.IsOptional ?? (text.StartsWith("Optional[", StringComparison.Ordinal) ? true : null);
    }
}
