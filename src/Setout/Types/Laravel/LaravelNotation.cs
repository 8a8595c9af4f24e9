using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Laravel;

/// <summary>Laravel: migrations (<c>Schema::create('orders', function (Blueprint $table) { … })</c>), and models with <c>$fillable</c>.</summary>
internal static class LaravelNotation
{
    private const string Fillable = "$fillable";

    public static bool Recognises(CodeBlock block) => block.Language is "php" or ""
        && (block.Code.Text.Contains("Schema::", StringComparison.Ordinal) || (block.Code.Text.Contains(Fillable, StringComparison.Ordinal) && block.Code.Text.Contains("class ", StringComparison.Ordinal)));

    public static IEnumerable<EntityDraft> Read(CodeBlock block)
    {
        var scan = new CodeScan(Passage.Of(block.Code), hasHash: true);
        return [.. Migrations(block, scan), .. Models(block, scan)];
    }

    private static IEnumerable<EntityDraft> Migrations(CodeBlock block, CodeScan scan)
    {
        const string Opening = "Schema::";
        for (var at = scan.Text.IndexOf(Opening, StringComparison.Ordinal); at >= 0;)
        {
            var word = scan.EndOfWord(at + Opening.Length);
            var method = scan.Text[(at + Opening.Length)..word];
            var close = word < scan.Text.Length && scan.Text[word] == '(' ? scan.Close(word) : word;
            if (method is "create" or "table" && close > word && Migration(block, scan, word, close, method == "table") is { Fields.Count: > 0 } draft)
                yield return draft;
            at = scan.Text.IndexOf(Opening, close, StringComparison.Ordinal);
        }
    }

    private static EntityDraft? Migration(CodeBlock block, CodeScan scan, int open, int close, bool isAddition)
    {
        var parts = scan.Split(open + 1, close, ",").Take(2).ToList();
        if (parts.Count < 2 || scan.Text.IndexOf('{', parts[1].Start, parts[1].End - parts[1].Start) is not (>= 0 and var brace))
            return null;
        var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = scan.Unquoted(parts[0].Start, parts[0].End), IsAddition = isAddition };
        foreach (var (start, end) in scan.Split(brace + 1, scan.Close(brace), ";"))
            LaravelColumn.Add(scan, start, end, draft);
        return draft;
    }

    /// <summary>The names that a model lets callers set; a migration states their types.</summary>
    private static IEnumerable<EntityDraft> Models(CodeBlock block, CodeScan scan)
    {
        var text = scan.Text;
        for (var at = text.IndexOf(Fillable, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Fillable, at + 1, StringComparison.Ordinal))
        {
            var open = text.IndexOf('[', at);
            var word = text.LastIndexOf("class ", at, StringComparison.Ordinal);
            if (open < 0 || word < 0)
                continue;
            var name = scan.Trim(word + "class ".Length, at).Start;
            var draft = new EntityDraft(EntityNotation.Names, block.Span)
            {
                Name = scan.Written(name, scan.EndOfWord(name)),
                ImpliedKey = text.IndexOf("HasUuids", word, StringComparison.Ordinal) < 0 ? new(ScalarKind.Integer, "Laravel") : null,
            };
            foreach (var (start, end) in scan.Split(open + 1, scan.Close(open), ","))
                if (scan.Unquoted(start, end) is { Value.Length: > 0 } field && draft.Find(field.Value) is null)
                    draft.Add(new FieldDraft(field, scan.SpanOf(start, end)));
            if (draft.Fields.Count > 0 && draft.Name.Value.Length > 0)
                yield return draft;
        }
    }
}
