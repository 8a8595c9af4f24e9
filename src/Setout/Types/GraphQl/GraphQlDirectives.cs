using Setout.Expressions.Tokens;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.GraphQl;

/// <summary>The directives behind a field: <c>@unique</c>, <c>@default(value: 0)</c>. Every server has its own.</summary>
internal static class GraphQlDirectives
{
    private static readonly string[] Facts = ["@id", "@unique", "@default"];

    /// <summary>Those that change nothing of what is stored.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "deprecated", "external", "shareable", "key", "requires", "provides", "tag", "inaccessible", "override", "specifiedBy", "cost", "listSize", "map", "db", "column", "relation", "relationship", "hasInverse", "search", "index", "cacheControl", "resolve", "connection", "belongsTo", "hasMany", "hasOne",
    };

    public static void Apply(CodeScan scan, int start, int end, FieldDraft field)
    {
        for (var at = start; at >= 0 && at < end; at = scan.Find('@', scan.EndOfWord(at + 1), end))
        {
            var stop = scan.EndOfWord(at + 1);
            var word = scan.Written(at, stop);
            switch (word.Value)
            {
                case "@id" or "@unique":
                    break;
                case "@default":
                    Default(scan, stop, end, field);
                    break;
                case var directive when Silent.Contains(directive[1..]):
                    break;
                case var directive when DidYouMean.Nearest(directive, Facts) is not null:
                    field.Findings.Add(UnknownFieldWord.Of(word, $"behind the type of `{field.Name.Value}`", Facts));
                    break;
                default:
                    field.Findings.Add(UnreadStatement.Of(word.Span, word.Value, field.Name.Value, "directives of a server are not carried out"));
                    break;
            }
        }
    }

    /// <summary><c>@default(value: "open")</c></summary>
    private static void Default(CodeScan scan, int open, int end, FieldDraft field)
    {
        if (open >= end || scan.Text[open] != '(')
            return;
        var close = Math.Min(end, scan.Close(open));
        var (from, to) = scan.Trim(scan.Find(':', open + 1, close) is var colon and >= 0 ? colon + 1 : open + 1, close);
        if (DefaultReader.Take(new TokenCursor(Passage.Of(scan.Text[from..to].Replace('"', '\'')))) is { } value)
            field.Default = new(value.Value, scan.SpanOf(from, to));
    }
}
