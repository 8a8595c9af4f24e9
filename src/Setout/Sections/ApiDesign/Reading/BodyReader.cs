using Setout.Markdown;
using Setout.Types.Json;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What stands behind "Request" or "Response" as a body.</summary>
internal static class BodyReader
{
    /// <summary>A body from a value and what is nested below it; null if nothing is shown.</summary>
    public static Body? Read(RichText value, EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is CodeBlock code && Placeholders.In(code.Code) is null && !code.Code.Text.AsSpan().IsWhiteSpace())
                return Of(code) with { Words = value.Plain.Trim() };
        return Inline(value) ?? InWords(value, blocks);
    }

    /// <summary>A fence as a body.</summary>
    public static Body Of(CodeBlock block)
    {
        var errors = new List<Written<string>>();
        var json = JsonSampleReader.Read(block.Code, errors);
        return new(block.Span) { Code = block.Code, Json = json, Errors = errors.Count == 0 || IsProgram(block.Code.Text) ? [] : errors.ToEquatableArray() };
    }

    /// <summary>Whether lines of a program stand here, in which an object may well be shown, but no JSON is promised.</summary>
    private static bool IsProgram(string code)
    {
        foreach (var line in code.AsSpan().EnumerateLines())
            foreach (var word in (ReadOnlySpan<string>)["const ", "let ", "var ", "await ", "export ", "import ", "type ", "interface ", "class ", "function ", "return ", "async ", "if (", "public ", "def "])
                if (line.TrimStart().StartsWith(word))
                    return true;
        return false;
    }

    /// <summary><c>{ "a": 1, b? }</c> in the line of the label.</summary>
    private static Body? Inline(RichText value)
    {
        var plain = value.Plain;
        var open = OpenBrace(plain);
        var close = plain.LastIndexOf('}');
        if (open < 0 || close < open)
            return null;
        (open, close) = WithBrackets(plain, open, close);
        var errors = new List<Written<string>>();
        var json = JsonSampleReader.Read(value.Slice(open, close + 1 - open), errors);
        return json is null || errors.Count > 0 ? null : new Body(value.SpanOf(open, close + 1 - open))
        {
            Json = json,
            Words = string.Concat(plain.AsSpan(0, open), plain.AsSpan(close + 1)).Trim(' ', ',', '.', ';', ':', '-', '—', '→'),
        };
    }

    /// <summary>The first brace that is none of a path such as <c>/orders/{id}</c>; -1 if there is none.</summary>
    public static int OpenBrace(string plain)
    {
        var open = plain.IndexOf('{', StringComparison.Ordinal);
        while (open > 0 && plain[open - 1] == '/')
            open = plain.IndexOf('{', open + 1);
        return open;
    }

    /// <summary><c>[{ … }]</c> and <c>{ … }[]</c> are lists.</summary>
    private static (int Open, int Close) WithBrackets(string plain, int open, int close)
    {
        if (plain.AsSpan(close + 1).StartsWith("[]"))
            return (open, close + 2);
        var before = plain.AsSpan(0, open).TrimEnd();
        var behind = plain.AsSpan(close + 1).TrimStart().TrimStart(',').TrimStart().TrimStart("….").TrimStart();
        return before.EndsWith("[") && behind.StartsWith("]") ? (before.Length - 1, plain.IndexOf(']', close)) : (open, close);
    }

    private static Body? InWords(RichText value, EquatableArray<Block> blocks)
    {
        if (!value.IsEmpty && Placeholders.In(value) is null)
            return new Body(value.Span) { Words = value.Plain.Trim() };
        foreach (var block in blocks)
            if (block is Paragraph { Text: var text } && Placeholders.In(text) is null)
                return Inline(text) ?? new Body(text.Span) { Words = text.Plain.Trim() };
        return FieldListBody.Read(blocks);
    }
}
