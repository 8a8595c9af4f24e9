using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Python;

/// <summary>The values of fields that are declared apart, possibly below: <c>choices=STATUS_CHOICES</c>, <c>choices=Status.choices</c>, <c>Enum(Status)</c>.</summary>
internal sealed class PythonChoices
{
    private readonly List<(FieldDraft Field, Written<string> Name)> open = [];

    /// <summary>Takes values that are stated in place, or remembers whose they are.</summary>
    public void Take(CodeScan scan, List<(int Start, int End)> values, FieldDraft field)
    {
        if (values is [var (start, end)] && char.IsLetter(scan.Text[start]))
            open.Add((field, scan.Written(start, end)));
        else if (Values(scan, values) is { Count: > 0 } words)
            field.Type = new(new EnumType(words.Distinct().Take(EnumValues.Most).ToEquatableArray()), field.Type?.Span ?? field.Name.Span);
    }

    /// <summary>A line such as <c>STATUS_CHOICES = [("draft", "Draft"), …]</c> declares values.</summary>
    public static void Declare(Passage line, NamedEnums enums)
    {
        if (!line.Text.Contains('=', StringComparison.Ordinal))
            return;
        var scan = new CodeScan(line, hasHash: true, hasSlashes: false);
        var (start, end) = scan.Trim(0, scan.Text.Length);
        var word = scan.EndOfWord(start);
        var sign = scan.Trim(word, end).Start;
        if (word == start || sign >= end || scan.Text[sign] != '=')
            return;
        var (from, to) = scan.Trim(sign + 1, end);
        if (from < to && scan.Text[from] is '[' or '(' && Values(scan, [.. scan.Split(from + 1, scan.Close(from), ",")]) is { Count: > 1 } words)
            enums.Add(scan.Text[start..word], new EnumType(words.Distinct().Take(EnumValues.Most).ToEquatableArray()));
    }

    /// <summary>Gives fields their values when all are known, and finds what members of enums are as defaults.</summary>
    public void Resolve(NamedEnums enums, IEnumerable<EntityDraft> drafts)
    {
        foreach (var (field, name) in open)
            if (enums.Find(name.Value.Replace(".choices", "", StringComparison.Ordinal)) is { } values)
                field.Type = new(values, field.Type?.Span ?? name.Span);
            else
                field.Findings.Add(UnreadStatement.Rule.At(name.Span, $"nothing shows what the values `{name.Value}` are, so that `{field.Name.Value}` takes any"));
        foreach (var field in drafts.SelectMany(draft => draft.Fields))
            if (field.Default is { Value: ConstantDefault { Value: string member } } stated && stated.Span.IsWritten && stated.Span.Text is [>= 'A' and <= 'Z', ..] text && text.Contains('.', StringComparison.Ordinal))
            {
                var values = field.Type?.Value switch { EnumType known => known.Values, UnknownType named => enums.Find(named.Text)?.Values ?? [], _ => [] };
                field.Default = stated with { Value = values.FirstOrDefault(value => Names.Same(value, member)) is { } meant ? new ConstantDefault(meant) : new UnknownDefault(text) };
            }
    }

    /// <summary>The first of each pair, or the word itself; empty where something else stands there.</summary>
    private static List<string> Values(CodeScan scan, List<(int Start, int End)> items)
    {
        var values = new List<string>();
        foreach (var (start, end) in items)
        {
            var (first, last) = scan.Text[start] is '(' or '[' && scan.Split(start + 1, scan.Close(start), ",").FirstOrDefault() is { End: > 0 } pair ? pair : (start, end);
            if (scan.Text[first] is not ('"' or '\''))
                return [];
            values.Add(scan.Unquoted(first, last).Value);
        }
        return values;
    }
}
