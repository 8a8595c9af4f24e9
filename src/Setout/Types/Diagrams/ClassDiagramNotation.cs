using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Programs;
using Setout.Types.Scanning;

namespace Setout.Types.Diagrams;

/// <summary>Classes and entities of a PlantUML diagram or of a Mermaid <c>classDiagram</c>: <c>class Order { +UUID id  -note : String }</c>.</summary>
internal static class ClassDiagramNotation
{
    public static bool Recognises(CodeBlock block)
    {
        var text = block.Code.Text.AsSpan().TrimStart();
        return text.Contains('{') && (block.Language is "plantuml" or "puml" or "uml" || text.StartsWith("@startuml") || (block.Language is "mermaid" or "" && text.StartsWith("classDiagram")));
    }

    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums)
    {
        var scan = new CodeScan(Passage.Of(block.Code), hasSlashes: false);
        for (var open = scan.Find('{', 0, scan.Text.Length); open >= 0;)
        {
            var (close, isClosed) = scan.CloseBody(open);
            if (Head(scan, open) is var (keyword, name) && keyword == "enum")
                enums.Add(name.Value, new EnumType(scan.Split(open + 1, close, "\n").Select(part => scan.Text[part.Start..scan.EndOfWord(part.Start)]).Where(value => value.Length > 0).Distinct().Take(EnumValues.Most).ToEquatableArray()));
            else if (Head(scan, open) is var (_, named) && Draft(block, scan, named, open, close) is { Fields.Count: > 0 } draft)
            {
                if (!isClosed)
                    draft.Findings.Add(UnclosedEntity.At(scan.SpanOf(open, open + 1), named.Value));
                yield return draft;
            }
            open = close < scan.Text.Length ? scan.Find('{', close + 1, scan.Text.Length) : -1;
        }
    }

    /// <summary><c>entity "Order" as order &lt;&lt;table&gt;&gt; {</c></summary>
    private static (string Keyword, Written<string> Name)? Head(CodeScan scan, int open)
    {
        var (start, end) = scan.Trim(scan.Text.LastIndexOf('\n', open) + 1, open);
        var word = scan.EndOfWord(start);
        var keyword = scan.Text[start..word].ToLowerInvariant();
        if (keyword == "abstract")
            return null;
        var name = scan.Trim(word, end).Start;
        if (keyword is not ("class" or "entity" or "table" or "enum" or "struct") || name >= end)
            return null;
        if (scan.Text[name] == '"' && scan.Text.IndexOf('"', name + 1, end - name - 1) is var close and > 0)
            return (keyword, scan.Written(name + 1, close));
        var stop = scan.EndOfWord(name);
        return stop > name ? (keyword, scan.Written(name, stop)) : null;
    }

    private static EntityDraft Draft(CodeBlock block, CodeScan scan, Written<string> name, int open, int close)
    {
        var draft = new EntityDraft(EntityNotation.Diagram, block.Span) { Name = name, MayBeShape = true, IsShape = ShapeNames.IsShape(name.Value) };
        foreach (var (start, end) in scan.Split(open + 1, close, "\n"))
            if (Attribute(scan, start, end) is { } field && draft.Find(field.Name.Value) is null)
                draft.Add(field);
        return draft;
    }

    /// <summary><c>* id : uuid &lt;&lt;PK&gt;&gt;</c>, <c>+UUID id</c>, <c>-name: String</c>; a line with parentheses is an operation.</summary>
    private static FieldDraft? Attribute(CodeScan scan, int start, int end)
    {
        var text = scan.Text;
        var from = start;
        while (from < end && text[from] is '+' or '-' or '#' or '~' or '*' or ' ' or '{')
            from++;
        var isRequired = text.AsSpan(start, from - start).Contains('*');
        var marks = text.AsSpan(from, end - from).IndexOf("<<") is var at and >= 0 ? from + at : end;
        var first = scan.EndOfWord(from);
        if (first == from)
            return null;
        var colon = scan.Find(':', first, marks);
        var (name, type) = colon >= 0
            ? (scan.Written(from, first), scan.Trim(colon + 1, marks))
            : (LastWord(scan, first, marks), (Start: from, End: TypeEnd(scan, first, marks)));
        if (name is null || (colon >= 0 && scan.Trim(first, colon) is var gap && gap.End > gap.Start) || type.End <= type.Start || TypeReader.Match(text[type.Start..type.End]) is not { Length: > 0 } match)
            return null;
        var words = text[marks..end];
        var field = new FieldDraft(name, scan.SpanOf(start, end))
        {
            Type = new(match.Type, scan.SpanOf(type.Start, type.End)),
            IsOptional = match.IsOptional ?? (isRequired ? false : null),
            IsKey = words.Contains("PK", StringComparison.OrdinalIgnoreCase),
            IsUnique = words.Contains("unique", StringComparison.OrdinalIgnoreCase) || words.Contains("UK", StringComparison.Ordinal),
        };
        return field;
    }

    /// <summary>The end of a type of several signs: <c>String[] names</c>.</summary>
    private static int TypeEnd(CodeScan scan, int from, int end)
    {
        while (from < end && scan.Text[from] is '[' or ']' or '?')
            from++;
        return from;
    }

    /// <summary>The name behind a type: <c>UUID id</c>.</summary>
    private static Written<string>? LastWord(CodeScan scan, int from, int end)
    {
        if (scan.Find('(', from, end) >= 0)
            return null;
        var (start, stop) = scan.Trim(from, end);
        while (start < stop && (scan.Text[start] is '[' or ']' or '?' or '~' or ' '))
            start++;
        var word = scan.EndOfWord(start);
        return word == stop && word > start ? scan.Written(start, word) : null;
    }
}
