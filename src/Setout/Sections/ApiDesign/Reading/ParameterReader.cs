using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Lists and tables of parameters: <c>`page` (int, optional, default 1): which page</c>.</summary>
internal static class ParameterReader
{
    /// <summary>Reads what stands behind "Query Parameters" and the like into a draft.</summary>
    public static void Read(EndpointDraft draft, Entry entry, ParameterPlace place)
    {
        if (!entry.Value.IsEmpty)
            draft.Parameters.AddRange(InLine(entry.Value, place));
        foreach (var block in entry.Blocks)
            draft.Parameters.AddRange(Read(block, place));
    }

    /// <summary>The parameters that a list, table, paragraph or code block names.</summary>
    public static IEnumerable<Parameter> Read(Block block, ParameterPlace place) => block switch
    {
        ListBlock list => list.Items.Select(item => ParameterItem.Read(item, place)).OfType<Parameter>(),
        TableBlock table => ParameterTable.Read(table, place),
        Paragraph paragraph => InLine(paragraph.Text, place),
        _ => [],
    };

    /// <summary><c>?status=paid&amp;page=1</c></summary>
    public static void AddQueryString(EndpointDraft draft, Written<string> query)
    {
        var at = 0;
        foreach (var part in query.Value.Split('&'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? part : part[..equals]).Trim('[', ']', '{', '}', '?', ' ', '.', '…');
            var start = query.Value.IndexOf(name, at, StringComparison.Ordinal);
            if (name.Length > 0 && ParameterItem.IsName(name))
                draft.Parameters.Add(new(new(name, query.Span.Slice(start, name.Length)), ParameterPlace.Query, null, null, equals < 0 ? null : UsualValue(name, part[(equals + 1)..]), ""));
            at += part.Length + 1;
        }
    }

    /// <summary>The page size and order that a path shows are the usual ones; the value of a filter is one of many, and <c>{size}</c> none.</summary>
    private static string? UsualValue(string name, string text) =>
        Names.Key(name) is "limit" or "pagesize" or "perpage" or "size" or "take" or "page" or "offset" or "sort" or "sortby" or "orderby" or "order"
        && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or ',' or ':') && text.Any(char.IsAsciiLetterOrDigit) ? text : null;

    /// <summary><c>`page`, `limit` (max 100)</c>: the code spans, else the words between commas.</summary>
    private static IEnumerable<Parameter> InLine(RichText text, ParameterPlace place)
    {
        var codes = text.Runs.Where(run => (run.Style & RunStyle.Code) != 0).ToList();
        var pieces = Pieces(text.Plain).SelectMany(piece => AtAnd(text.Slice(piece.Start, piece.Length).Trim())).ToList();
        if (codes.Count > 1 && pieces.TrueForAll(BeginsWithName))
        {
            foreach (var piece in pieces)
                if (ParameterItem.Read(piece, place) is { } parameter)
                    yield return parameter;
        }
        else if (codes.Count > 0)
        {
            foreach (var code in codes)
                if (NameIn(code.Text.Trim().TrimStart('?', '&')) is { Length: > 0 } name)
                    yield return new(new(name, code.Span), place, null, null, null, codes.Count == 1 ? text.Plain.Trim() : "");
        }
        else
        {
            foreach (var piece in pieces)
                if (ParameterItem.Read(piece, place) is { } parameter)
                    yield return parameter;
        }
    }

    /// <summary>Whether a part between commas is a name in a code span, with or without a remark behind it.</summary>
    private static bool BeginsWithName(RichText piece) =>
        piece.Runs is [{ } first, ..] && (first.Style & RunStyle.Code) != 0 && ParameterItem.IsName(first.Text.Trim());

    /// <summary><c>`page` and `limit` (max 100)</c> are two, where each is a code span.</summary>
    private static IEnumerable<RichText> AtAnd(RichText piece)
    {
        var (start, at, before) = (0, 0, "");
        foreach (var run in piece.Runs)
        {
            if ((run.Style & RunStyle.Code) != 0 && (before.EndsWith(" and ", StringComparison.Ordinal) || before is "and "))
            {
                if (at - "and ".Length > start)
                    yield return piece.Slice(start, at - "and ".Length - start).Trim();
                start = at;
            }
            (at, before) = (at + run.Text.Length, run.Text);
        }
        yield return piece.Slice(start, at - start).Trim();
    }

    private static string NameIn(string code)
    {
        var end = code.AsSpan().IndexOfAny("=:?(, ");
        var name = end < 0 ? code : code[..end];
        return ParameterItem.IsName(name) ? name : "";
    }

    /// <summary>The parts between commas that stand in no parentheses.</summary>
    private static IEnumerable<(int Start, int Length)> Pieces(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : ',';
            depth += sign switch { '(' => 1, ')' => -1, _ => 0 };
            if (sign is not (',' or ';' or '、') || (depth > 0 && at < text.Length))
                continue;
            yield return (start, at - start);
            start = at + 1;
        }
    }
}
