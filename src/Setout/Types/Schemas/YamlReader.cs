using Setout.Markdown;
using Setout.Types.Json;
using Setout.Types.Scanning;

namespace Setout.Types.Schemas;

/// <summary>
/// The part of YAML that schemas are written in: mappings and lists by indentation, values in one line, lists and mappings in brackets.
/// Anchors, tags and texts over several lines are not read. Never throws.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 32;
    private readonly CodeScan scan;
    private readonly List<(int Indent, int Start, int End)> lines = [];
    private int at;

    private YamlReader(CodeText code)
    {
        scan = new CodeScan(Passage.Of(code), hasHash: true, hasSlashes: false);
        foreach (var (start, end) in Lines(scan.Text))
            if (scan.Trim(start, end) is var (first, last) && last > first && !scan.Text.AsSpan(first, last - first).StartsWith("---"))
                lines.Add((first - start, first, last));
    }

    /// <summary>The document; null where it is no mapping.</summary>
    public static JsonSample? Read(CodeText code)
    {
        var reader = new YamlReader(code);
        return reader.lines.Count == 0 ? null : reader.Block(reader.lines[0].Indent, 0);
    }

    private JsonSample? Block(int indent, int depth)
    {
        if (depth > MaxDepth || at >= lines.Count)
            return null;
        return IsItem(lines[at]) ? List(indent, depth) : Mapping(indent, depth);
    }

    private JsonSampleArray List(int indent, int depth)
    {
        var first = lines[at];
        var items = new List<JsonSample>();
        while (at < lines.Count && lines[at].Indent == indent && IsItem(lines[at]))
        {
            var (_, start, end) = lines[at];
            var from = scan.Trim(start + 1, end).Start;
            if (from < end && KeyEnd(from, end) >= 0)
            {
                // "- name: id" opens a mapping whose further lines stand below "name".
                lines[at] = (indent + (from - start), from, end);
                items.Add(Mapping(indent + (from - start), depth + 1));
                continue;
            }
            at++;
            if (from < end)
                items.Add(Value(from, end));
            else if (at < lines.Count && lines[at].Indent > indent && Block(lines[at].Indent, depth + 1) is { } nested)
                items.Add(nested);
        }
        return new(scan.SpanOf(first.Start, first.End), items.ToEquatableArray(), false);
    }

    private JsonSampleObject Mapping(int indent, int depth)
    {
        var first = lines[at];
        var members = new List<JsonSampleMember>();
        while (at < lines.Count && lines[at].Indent >= indent)
        {
            var (here, start, end) = lines[at++];
            var key = KeyEnd(start, end);
            if (here != indent || key < 0 || depth > MaxDepth)
                continue;
            var name = scan.Unquoted(start, scan.Trim(start, key).End);
            var from = scan.Trim(key + 1, end).Start;
            var below = at < lines.Count && (lines[at].Indent > indent || (lines[at].Indent == indent && IsItem(lines[at])));
            var value = from < end ? Value(from, end) : below ? Block(lines[at].Indent, depth + 1) : null;
            members.Add(new(name.Value, name.Span, value ?? new JsonSampleLeaf(scan.SpanOf(key, key + 1), JsonLeafKind.Null, "null", null), null, scan.CommentBehind(end)));
        }
        return new(scan.SpanOf(first.Start, first.End), members.ToEquatableArray(), false);
    }

    private JsonSample Value(int start, int end)
    {
        if (scan.Text[start] is '[' or '{' && JsonSampleReader.Read(scan.SpanOf(start, end), []) is { } flow)
            return flow;
        var word = scan.Unquoted(start, end);
        var kind = word.Value.Length < end - start ? JsonLeafKind.Text
            : word.Value is "true" or "false" ? JsonLeafKind.Boolean
            : word.Value is "null" or "~" ? JsonLeafKind.Null
            : char.IsAsciiDigit(word.Value[^1]) && word.Value.AsSpan().IndexOfAnyExcept("-+.0123456789") < 0 ? JsonLeafKind.Number : JsonLeafKind.Word;
        return new JsonSampleLeaf(word.Span, kind, word.Value, kind == JsonLeafKind.Word ? TypeReader.Whole(word.Value)?.Type : null);
    }

    /// <summary>The offset of the colon behind a key; -1 where the line is none.</summary>
    private int KeyEnd(int start, int end)
    {
        var colon = scan.Find(':', start, end);
        return colon > start && (colon + 1 == end || scan.Text[colon + 1] == ' ') ? colon : -1;
    }

    private bool IsItem((int Indent, int Start, int End) line) => scan.Text[line.Start] == '-' && (line.End == line.Start + 1 || scan.Text[line.Start + 1] == ' ');

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            yield return (start, end);
            start = end + 1;
        }
    }
}
