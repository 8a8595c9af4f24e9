using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>The path below which all others stand: <c>**Base URL**: `/api/v1`</c>, "All endpoints are prefixed with `/api`".</summary>
internal static class BaseStatement
{
    private static readonly string[] Words = ["base path", "base url", "prefixed with", "prefix", "mounted under", "mounted at", "relative to", "start with", "begin with", "live under"];

    /// <summary>The base that an entry states; null if it states none.</summary>
    public static Written<string>? In(Entry entry)
    {
        if (DetailReader.PartOf(entry) == EndpointPart.Base)
            return FirstPath(entry.Value.Span) ?? InBlocks(entry.Blocks);
        var text = entry.Text.Plain;
        return text.Length < 400 && entry.Text.Span.Chars.Contains('/') && Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? FirstPath(entry.Text.Span)
            : null;
    }

    /// <summary>The first path in some blocks.</summary>
    public static Written<string>? InBlocks(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is Paragraph or CodeBlock or ListBlock or TableBlock && FirstPath(block.Span) is { } path)
                return path;
        return null;
    }

    private static Written<string>? FirstPath(SourceSpan span)
    {
        var raw = span.Text;
        for (var at = 0; at < raw.Length; at++)
        {
            if ((at > 0 && raw[at - 1] is not (' ' or '`' or '"' or '\'' or '(' or '\n' or '|' or '*' or ':' or '：')) || !PathScanner.IsStart(raw, at))
                continue;
            var path = WrittenPath.Of(span.Slice(at, PathScanner.End(raw, at) - at)).Path;
            if (path.Value.TrimEnd('/') is { Length: > 1 } value && !value.Contains('*', StringComparison.Ordinal))
                return path with { Value = value };
            at += Math.Max(0, path.Span.Length - 1);
        }
        return null;
    }
}
