using Setout.Markdown;

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
        if (Inline(value) is { } inline)
            return inline;
        return value.IsEmpty || Placeholders.In(value) is not null ? null : new Body(value.Span) { Words = value.Plain.Trim() };
    }

    public static Body Of(CodeBlock block) => new(block.Span)
    {
        Code = block.Code,
        Json = BodyJson.Read(block.Code.Text, block.Code.Span),
    };

    /// <summary><c>{ "a": 1 }</c> in the line of the label.</summary>
    private static Body? Inline(RichText value)
    {
        var open = value.Plain.AsSpan().IndexOfAny('{', '[');
        if (open < 0)
            return null;
        var close = value.Plain.LastIndexOf(value.Plain[open] == '{' ? '}' : ']');
        if (close <= open)
            return null;
        var span = value.SpanOf(open, close + 1 - open);
        var json = BodyJson.Read(value.Plain[open..(close + 1)], span);
        return json is null ? null : new Body(span) { Json = json, Words = (value.Plain[..open] + value.Plain[(close + 1)..]).Trim() };
    }
}
