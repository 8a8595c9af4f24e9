using Setout.Markdown;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Tables with a row for each endpoint; columns in any order, recognised by their heads.</summary>
internal static class TableForm
{
    /// <summary>A longer cell is no list of methods, in whichever case.</summary>
    private const int LongestMethods = 40;

    /// <summary>The drafts of a table; empty where it is no table of endpoints.</summary>
    public static List<EndpointDraft> Read(TableBlock table, EndpointPlace place)
    {
        var columns = ColumnsOf(table);
        var drafts = new List<EndpointDraft>();
        foreach (var row in table.Rows)
            if ((Read(row, columns, table, place) ?? Slip(row, columns)) is { } draft)
                drafts.Add(draft);
        return drafts.Exists(draft => draft.IsComplete) || place.IsApi ? drafts : [];
    }

    /// <summary>Whether a table in a place of endpoints lists any.</summary>
    public static bool ListsEndpoints(TableBlock table)
    {
        var columns = ColumnsOf(table);
        return table.Rows.Any(row => Named(row, columns, new(true)) is not null);
    }

    private static List<EndpointPart> ColumnsOf(TableBlock table) => [.. table.Header.Select(head => EndpointLabels.PartOf(head.Plain))];

    private static EndpointDraft? Named(TableRowBlock row, List<EndpointPart> columns, EndpointPlace place) =>
        (place.IsApi ? InOneCell(row) : null) ?? InTwoCells(row, columns);

    private static EndpointDraft? Read(TableRowBlock row, List<EndpointPart> columns, TableBlock table, EndpointPlace place)
    {
        var draft = Named(row, columns, place);
        if (draft is null)
            return null;
        for (var cell = 0; cell < row.Cells.Count; cell++)
            if (!row.Cells[cell].IsEmpty && !Contains(row.Cells[cell], draft))
                Apply(draft, row.Cells[cell], cell < columns.Count ? columns[cell] : EndpointPart.Unknown, cell < table.Header.Count ? table.Header[cell] : RichText.Empty);
        return draft;
    }

    /// <summary><c>| POST /orders | … |</c></summary>
    private static EndpointDraft? InOneCell(TableRowBlock row)
    {
        foreach (var cell in row.Cells)
            if (EndpointText.Leading(cell) is { Name: "" } named)
                return Drafts.Of(named, row.Span, true);
        return null;
    }

    /// <summary><c>| POST | /orders | … |</c>, in any order.</summary>
    private static EndpointDraft? InTwoCells(TableRowBlock row, List<EndpointPart> columns)
    {
        var methodCell = Cell(row, columns, EndpointPart.Method) ?? row.Cells.FirstOrDefault(IsMethod);
        var pathCell = Cell(row, columns, EndpointPart.Path) is { } stated && PathsIn(stated).Count > 0 ? stated : row.Cells.FirstOrDefault(cell => !ReferenceEquals(cell, methodCell) && StartsWithPath(cell));
        if (methodCell is null || pathCell is null || Methods(methodCell) is not { Count: > 0 } methods)
            return null;
        var draft = new EndpointDraft(row.Span) { IsListed = true };
        draft.Methods.AddRange(methods);
        foreach (var path in PathsIn(pathCell))
            draft.AddPath(path);
        draft.LiveTexts.Add((methodCell.Span, ""));
        draft.LiveTexts.Add((pathCell.Span, ""));
        return draft.Paths.Count > 0 ? draft : null;
    }

    /// <summary>A row below heads for method and path of which one is nearly right, or not there.</summary>
    private static EndpointDraft? Slip(TableRowBlock row, List<EndpointPart> columns)
    {
        if (!columns.Contains(EndpointPart.Method) || !columns.Contains(EndpointPart.Path))
            return null;
        var method = Cell(row, columns, EndpointPart.Method) is { } stated ? Word(stated) : null;
        var path = Cell(row, columns, EndpointPart.Path) is { } written ? Word(written) : null;
        var isMethod = method is not null && HttpMethods.All.Contains(method.Value);
        if (isMethod && path is null && IsEmpty(row, columns, EndpointPart.Path))
            return EndpointSlips.Draft(row.Span, method, null, EndpointWithoutPath.Missing(method!));
        if (method is null || path is null)
            return null;
        if (!isMethod && path.Value[0] == '/' && method.Value.All(char.IsAsciiLetterUpper) && DidYouMean.Nearest(method.Value, HttpMethods.All) is not null)
            return EndpointSlips.Draft(row.Span, null, path, UnknownMethod.At(method));
        return isMethod && char.IsAsciiLetterLower(path.Value[0]) && PathScanner.End(path.Value, 0) == path.Value.Length && !path.Value.Contains(':', StringComparison.Ordinal)
            ? EndpointSlips.Draft(row.Span, method, null, EndpointWithoutPath.Unslashed(method, path)) : null;
    }

    private static bool IsEmpty(TableRowBlock row, List<EndpointPart> columns, EndpointPart part) =>
        columns.IndexOf(part) is var index && (index >= row.Cells.Count || row.Cells[index].IsEmpty);

    /// <summary>The only word of a cell.</summary>
    private static Written<string>? Word(RichText cell)
    {
        var raw = cell.Span.Text;
        var start = raw.AsSpan().IndexOfAnyExcept(" \t`*");
        var end = raw.AsSpan().LastIndexOfAnyExcept(" \t`*") + 1;
        return start >= 0 && end > start && !raw.AsSpan(start, end - start).ContainsAny(" \t`") ? new(raw[start..end], cell.Span.Slice(start, end - start)) : null;
    }

    private static RichText? Cell(TableRowBlock row, List<EndpointPart> columns, EndpointPart part)
    {
        var index = columns.IndexOf(part);
        return index >= 0 && index < row.Cells.Count && !row.Cells[index].IsEmpty ? row.Cells[index] : null;
    }

    private static bool IsMethod(RichText cell) => cell.Plain.Length < LongestMethods && HttpMethods.LengthAt(cell.Plain.AsSpan().Trim(), 0) > 0 && Methods(cell).Count > 0;

    /// <summary>Methods as people write them in a column of methods: <c>GET</c>, <c>get</c>, <c>GET/PUT</c>.</summary>
    private static List<Written<string>> Methods(RichText cell)
    {
        var raw = cell.Span.Chars;
        Span<char> upper = stackalloc char[LongestMethods];
        var methods = new List<Written<string>>();
        foreach (var (start, length) in EndpointScanner.Methods(raw.Length < LongestMethods ? upper[..raw.ToUpperInvariant(upper)] : raw))
            methods.Add(new(raw.Slice(start, length).ToString().ToUpperInvariant(), cell.Span.Slice(start, length)));
        return methods;
    }

    private static bool StartsWithPath(RichText cell) => cell.Plain.AsSpan().TrimStart() is [not '<', ..] text && PathScanner.IsStart(text, 0);

    /// <summary>All paths of a cell, each without its host.</summary>
    private static List<WrittenPath> PathsIn(RichText cell)
    {
        var paths = new List<WrittenPath>();
        var raw = cell.Span.Chars;
        for (var at = 0; at < raw.Length; at++)
            if ((at == 0 || raw[at - 1] is ' ' or '`' or '(' or ',' or '>' or '|' or '*') && PathScanner.IsStart(raw, at))
            {
                var end = PathScanner.End(raw, at);
                if (end - at > 1 || at + 1 >= raw.Length || raw[at + 1] is '`' || paths.Count == 0)
                    paths.Add(WrittenPath.Of(cell.Span.Slice(at, end - at)));
                at = end;
            }
        return paths;
    }

    private static bool Contains(RichText cell, EndpointDraft draft) =>
        Lies(draft.Methods[0].Span, cell.Span) || draft.Paths.Exists(path => Lies(path.Span, cell.Span));

    private static bool Lies(SourceSpan inner, SourceSpan outer) => inner.Start >= outer.Start && inner.End <= outer.End;

    private static void Apply(EndpointDraft draft, RichText cell, EndpointPart column, RichText head)
    {
        var value = new Entry(cell, null, [], cell.Span);
        switch (column)
        {
            case EndpointPart.Unknown when draft.Description is null && !IsTick(cell):
                DetailReader.Apply(draft, value, EndpointPart.Description);
                UnlabelledReader.AddStatuses(draft, cell);
                break;
            case EndpointPart.Unknown or EndpointPart.Behaviour or EndpointPart.Method or EndpointPart.Path:
                if (!IsTick(cell))
                {
                    draft.Behaviour.Add(new(cell, cell.Span) { Label = head.Plain.Trim() });
                    UnlabelledReader.AddStatuses(draft, cell);
                }
                break;
            case EndpointPart.Request or EndpointPart.Response or EndpointPart.QueryParameters or EndpointPart.Parameters or EndpointPart.Errors when IsTick(cell):
                break;
            default:
                DetailReader.Apply(draft, value, column);
                UnlabelledReader.AddStatuses(draft, cell);
                break;
        }
    }

    /// <summary>A dash or tick says that there is nothing to say.</summary>
    private static bool IsTick(RichText cell) => cell.Plain.Trim() is { Length: <= 2 } text && !text.AsSpan().ContainsAnyInRange('A', 'z') || cell.Plain.Trim().ToLowerInvariant() is "none" or "n/a" or "no" or "yes";
}
