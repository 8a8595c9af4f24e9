using Setout.Diagnostics;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Python;

/// <summary>A call that makes a column: <c>models.CharField(max_length=200)</c>, <c>Column(String(20), unique=True)</c>, <c>mapped_column(ForeignKey("tags.id"))</c>.</summary>
internal sealed class PythonColumn(CodeScan scan, FieldDraft field, PythonChoices choices)
{
    private static readonly string[] Modules = ["db.", "sa.", "postgresql.", "sqlalchemy.", "types.", "pg.", "mysql.", "precision=", "scale=", "length="];

    /// <summary>Whether the value makes it a field: a column, or any value where a type is stated.</summary>
    public static bool Apply(CodeScan scan, FieldDraft field, PythonChoices choices, bool isAnnotated)
    {
        var end = scan.EndOfWord(0, hasDots: true);
        if (end >= scan.Text.Length || scan.Text[end] != '(')
            return isAnnotated;
        var dot = scan.Text.LastIndexOf('.', end - 1, end) + 1;
        var word = scan.Written(dot, end);
        if (word.Value == "relationship")
            return false;
        if (!IsColumn(word.Value) && !(scan.Text.StartsWith("models.", StringComparison.Ordinal) && DidYouMean.Nearest(word.Value, PythonFieldTypes.Fields) is not null))
            return isAnnotated;
        new PythonColumn(scan, field, choices).Read(word, end, isAnnotated);
        return true;
    }

    private static bool IsColumn(string word) => word is "Column" or "mapped_column" || word.EndsWith("Field", StringComparison.Ordinal) || word.EndsWith("Key", StringComparison.Ordinal);

    private void Read(Written<string> word, int open, bool isAnnotated)
    {
        var arguments = scan.Split(open + 1, scan.Close(open), ",").ToList();
        var isColumn = word.Value is "Column" or "mapped_column";
        if (scan.Close(open) == scan.Text.Length)
            field.Findings.Add(UnclosedEntity.At(scan.SpanOf(open, open + 1), field.Name.Value));
        var positional = arguments.Where(part => NameOf(part) is null).ToList();
        if (isColumn)
            foreach (var part in positional)
                Positional(part);
        else if (word.Value is "ForeignKey" or "OneToOneField" or "ManyToManyField" or "ReferenceField" or "LazyReferenceField")
            Foreign(word.Value, positional is [var first, ..] ? first : arguments.Find(part => NameOf(part)?.Value is "to" or "document_type") is var named && NameOf(named) is not null ? ValueOf(named) : default);
        else if (word.Value != "Field")
            Typed(word, positional);
        foreach (var part in arguments)
            if (NameOf(part) is { } option)
                new PythonOption(scan, field, choices).Apply(option, ValueOf(part));
        // Of SQLAlchemy a column may be null unless it is said, or its annotation says otherwise.
        if (isColumn && !isAnnotated && !field.IsKey)
            field.IsOptional ??= true;
    }

    /// <summary>What an argument is called; null for one without a name.</summary>
    private Written<string>? NameOf((int Start, int End) part)
    {
        var end = scan.EndOfWord(part.Start);
        var sign = scan.Trim(end, part.End).Start;
        return end > part.Start && sign < part.End && scan.Text[sign] == '=' && !scan.Text.AsSpan(sign).StartsWith("==") ? scan.Written(part.Start, end) : null;
    }

    private (int Start, int End) ValueOf((int Start, int End) part) => scan.Trim(scan.Find('=', part.Start, part.End) + 1, part.End);

    /// <summary>Behind <c>Column(</c>: the name of the column, its type, its reference.</summary>
    private void Positional((int Start, int End) part)
    {
        var end = scan.EndOfWord(part.Start, hasDots: true);
        var word = scan.Text[part.Start..end];
        word = word[(word.LastIndexOf('.') + 1)..];
        if (word.Length == 0 || word is "Identity" or "Sequence" or "Computed" or "FetchedValue")
            return;
        if (word == "ForeignKey" && end < part.End)
            ReferenceTo(scan.Split(end + 1, scan.Close(end), ",").ToList());
        else if (word.EndsWith("Enum", StringComparison.Ordinal) && end < part.End && scan.Text[end] == '(')
            choices.Take(scan, scan.Split(end + 1, scan.Close(end), ",").Where(inner => NameOf(inner) is null).ToList(), field);
        else
            Stated(part, word);
    }

    private void Stated((int Start, int End) part, string word)
    {
        var text = scan.Text[part.Start..part.End];
        foreach (var module in Modules)
            text = text.Replace(module, "", StringComparison.Ordinal);
        var match = TypeReader.Match(text);
        if ((PythonFieldTypes.Find(word) ?? (match.IsKnown ? match.Type : null)) is { } known)
            field.Type = new(known, scan.SpanOf(part.Start, part.End));
        else if (field.Type is null && word.Length > 0 && char.IsLetter(word[0]))
            field.Type = new(new UnknownType(word), scan.SpanOf(part.Start, part.End));
    }

    private void ReferenceTo(List<(int Start, int End)> arguments)
    {
        if (arguments is not [var (start, end), ..] || scan.Unquoted(start, end) is not { Value.Length: > 0 } target)
            return;
        // schema.table.column, or Table.column
        var parts = target.Value.Split('.');
        field.Reference = new(target with { Value = parts.Length > 1 ? parts[^2] : parts[0] }, parts.Length > 1 ? parts[^1] : null, DeleteRule.Unstated);
        field.Type ??= new(new ScalarType(ScalarKind.Uuid), field.Name.Span);
        foreach (var part in arguments)
            if (NameOf(part)?.Value == "ondelete" && ValueOf(part) is var rule)
                DeleteRules.Apply(scan.Unquoted(rule.Start, rule.End), field);
    }

    /// <summary>Of Django it has the type of the key there, which is an integer unless it is stated.</summary>
    private void Foreign(string word, (int Start, int End) target)
    {
        var key = new ScalarType(word.EndsWith("ReferenceField", StringComparison.Ordinal) ? ScalarKind.Text : ScalarKind.Integer);
        field.Type = new(word == "ManyToManyField" ? new ArrayType(key) : key, default);
        if (target.End <= target.Start || scan.Unquoted(target.Start, target.End) is not { Value.Length: > 0 } named)
            return;
        var entity = named.Value[(named.Value.LastIndexOf('.') + 1)..];
        if (entity.Length > 0 && entity.All(sign => char.IsLetterOrDigit(sign) || sign == '_') && entity != "self")
            field.Reference = new(named with { Value = entity is "AUTH_USER_MODEL" ? "User" : entity }, null, DeleteRule.Unstated);
    }

    private void Typed(Written<string> word, List<(int Start, int End)> positional)
    {
        if (word.Value is "ArrayField" or "ListField" && positional is [var (start, _), ..] && scan.EndOfWord(start, hasDots: true) is var end && end > start)
        {
            var inner = scan.Text[start..end];
            field.Type = new(new ArrayType(TypeOf(inner[(inner.LastIndexOf('.') + 1)..]) ?? new JsonType()), word.Span);
        }
        else if (TypeOf(word.Value) is { } type)
            field.Type = new(type, word.Span);
        else
            field.Findings.Add(UnknownTypeWord.Rule.At(word.Span, $"`{word.Value}` is no known type of `{field.Name.Value}`, which is kept as text")
                .Suggesting(word, DidYouMean.Nearest(word.Value, PythonFieldTypes.Fields)) with
            { Severity = Severity.Warning });
    }

    private static FieldType? TypeOf(string word) => PythonFieldTypes.Find(word) ?? (TypeReader.Match(word) is { IsKnown: true } match ? match.Type : null);
}
