using Setout.Diagnostics;
using Setout.Markdown;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>
/// Code blocks whose lines are endpoints: <c>POST /orders  # place an order</c>, also in comments of code, or one request as it
/// goes over the wire, with its body below.
/// </summary>
internal static class CodeForm
{
    /// <summary>The drafts of a block; empty where it shows something else. Lines of <c>curl</c> are samples.</summary>
    public static List<EndpointDraft> Read(CodeBlock block, string language)
    {
        var drafts = new List<EndpointDraft>();
        if (language is "mermaid" or "sql" or "json" or "jsonc" or "bash" or "sh" or "shell" or "console" or "curl" or "yaml" or "yml" or "diff")
            return drafts;
        foreach (var line in block.Code.Lines)
            if ((Read(line) ?? EndpointSlips.At(line, LeadLength(line.Text), line)) is { } draft)
                drafts.Add(draft);
            else if (drafts.Count > 0 && UnknownMethodOf(line) is { } unknown)
                drafts[^1].Findings.Add(unknown);
        return drafts;
    }

    /// <summary>Among lines of endpoints one that begins with another word in capitals and a path: <c>FETCH /orders</c>.</summary>
    private static Diagnostic? UnknownMethodOf(SourceSpan line)
    {
        var text = line.Chars;
        var start = LeadLength(text);
        var end = start;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
            end++;
        var path = end;
        while (path < text.Length && text[path] is ' ' or '\t')
            path++;
        return end - start is >= 3 and <= 10 && path > end && path + 1 < text.Length && text[path] == '/' && char.IsLetter(text[path + 1]) && HttpMethods.LengthAt(text, start) == 0
            ? UnknownMethod.At(new(text[start..end].ToString(), line.Slice(start, end - start)))
            : null;
    }

    /// <summary>The body of a request as it goes over the wire: what stands behind the first empty line.</summary>
    public static Body? BodyBelow(CodeBlock block)
    {
        var at = 0;
        while (at < block.Code.Lines.Count && block.Code.Lines[at].Length > 0 && !block.Code.Lines[at].Chars.IsWhiteSpace() && !StartsJson(block.Code.Lines[at]))
            at++;
        while (at < block.Code.Lines.Count && block.Code.Lines[at].Chars.IsWhiteSpace())
            at++;
        if (at >= block.Code.Lines.Count || !StartsJson(block.Code.Lines[at]))
            return null;
        var code = new CodeText(block.Code.Lines.Skip(at));
        return BodyReader.Of(new CodeBlock(code.Span, "json", "", code, true)) is { Json: not null } body ? body : null;
    }

    private static bool StartsJson(SourceSpan line) => line.Chars.TrimStart() is ['{' or '[', ..];

    private static EndpointDraft? Read(SourceSpan line)
    {
        var raw = line.Chars;
        var start = LeadLength(raw);
        if (start >= raw.Length || HttpMethods.LengthAt(raw, start) == 0 || EndpointScanner.Next(raw, start) is not { } match || match.Start != start)
            return null;
        var words = Words(line, match.End);
        var named = new EndpointText(match, line, "", words);
        var draft = Drafts.Of(named, line, true);
        if (!words.IsEmpty && draft.Others.Count == 0)
            draft.Description = new(words.Plain, words.Span);
        AccessRemarks.Add(draft, words);
        return draft;
    }

    /// <summary>Comment signs, bullets and numbers in front of a line.</summary>
    private static int LeadLength(ReadOnlySpan<char> raw)
    {
        var at = 0;
        while (at < raw.Length && (raw[at] is ' ' or '\t' or '/' or '#' or '*' or '-' or '.' or ')' or '│' or '├' or '└' or '─' or '•' or '@' || char.IsAsciiDigit(raw[at])) && !(raw[at] == '/' && at + 1 < raw.Length && char.IsLetter(raw[at + 1])))
            at++;
        foreach (var word in (ReadOnlySpan<string>)["route ", "Route ", "api "])
            if (raw[at..].StartsWith(word))
                at += word.Length;
        return at;
    }

    /// <summary>What is remarked behind the path: <c># place an order</c>, <c>→ list of orders</c>, but not <c>HTTP/1.1</c>.</summary>
    private static RichText Words(SourceSpan line, int from)
    {
        var raw = line.Chars;
        while (from < raw.Length && raw[from] is ' ' or '\t' or '#' or '/' or '-' or '–' or '—' or ':' or '→' or '=' or '>' or '*' or '(')
            from++;
        var text = raw[from..].TrimEnd(" )\t");
        if (text.IsEmpty || text.StartsWith("HTTP/"))
            return RichText.Empty;
        var span = line.Slice(from, text.Length);
        return new(span, [new(span.Text, RunStyle.None, span)]);
    }
}
