using System.Globalization;

namespace Setout.Types.Json;

/// <summary>Values without brackets.</summary>
internal sealed partial class JsonSampleParser
{
    private JsonSampleLeaf Leaf()
    {
        var first = Current;
        if (first.Kind is not (JsonTokenKind.Text or JsonTokenKind.Word or JsonTokenKind.Group))
        {
            Skip("is no value");
            return new(passage.SpanOf(first.Start, first.Length), JsonLeafKind.Word, TextOf(first), null);
        }
        at++;
        if (first.Kind == JsonTokenKind.Text)
            return Quoted(first);
        while (BelongsToBareValue(first))
            at++;
        var last = Before;
        var raw = passage.Text[first.Start..last.End];
        return Bare(SpanOf(first, last), raw);
    }

    private bool BelongsToBareValue(JsonToken first) => Current.Kind switch
    {
        JsonTokenKind.Bar => true,
        JsonTokenKind.Word or JsonTokenKind.Text or JsonTokenKind.Group or JsonTokenKind.Question or JsonTokenKind.Other =>
            Before.Kind == JsonTokenKind.Bar || (Current.Line == first.Line && !JsonStart.IsMember(tokens, at)),
        _ => false,
    };

    private JsonSampleLeaf Quoted(JsonToken first)
    {
        var content = JsonStrings.Content(TextOf(first));
        if (!JsonStrings.IsClosed(TextOf(first)))
            Report(first, "this quotation mark is never closed");
        if (Current.Kind == JsonTokenKind.Bar)
            return QuotedUnion(first, content);
        var leaf = Typed(content, anyWordIsType);
        SawType |= leaf.Type is ScalarType;
        TakeRemark(first.Line);
        return new(SpanOf(first, first), JsonLeafKind.Text, content, leaf.Type);
    }

    /// <summary><c>"draft" | "paid"</c></summary>
    private JsonSampleLeaf QuotedUnion(JsonToken first, string content)
    {
        while (Current.Kind == JsonTokenKind.Bar || (Before.Kind == JsonTokenKind.Bar && Current.Kind is JsonTokenKind.Text or JsonTokenKind.Word))
            at++;
        var last = Before;
        var leaf = Typed(passage.Text[first.Start..last.End], anyWord: true);
        TakeRemark(first.Line);
        return new(SpanOf(first, last), JsonLeafKind.Text, content, leaf.Type);
    }

    /// <summary>A remark in parentheses behind a value: <c>"x" (optional)</c>.</summary>
    private void TakeRemark(int line)
    {
        for (; Current.Kind == JsonTokenKind.Group && Current.Line == line; at++)
            valueIsOptional ??= FieldRemarks.Optionality(TextOf(Current));
    }

    private JsonSampleLeaf Bare(SourceSpan span, string raw) => raw switch
    {
        "true" or "false" => new(span, JsonLeafKind.Boolean, raw, null),
        "True" or "False" => new(span, JsonLeafKind.Boolean, raw.ToLowerInvariant(), null),
        "null" or "None" or "nil" or "undefined" => new(span, JsonLeafKind.Null, "null", null),
        _ when IsNumber(raw) => new(span, JsonLeafKind.Number, raw, null),
        _ when ShownDocument.Argument(raw) is { } made => new(span, JsonLeafKind.Text, made, null),
        _ => new(span, JsonLeafKind.Word, raw, Typed(raw, anyWord: true).Type),
    };

    private LeafType Typed(string content, bool anyWord)
    {
        var leaf = LeafTypes.Read(content, anyWord);
        valueIsOptional ??= leaf.IsOptional;
        return leaf;
    }

    /// <summary><c>{ … } | null</c>: the other alternatives of an object or array say at most that it may be absent.</summary>
    private JsonSample Alternatives(JsonSample value)
    {
        bool? isOptional = null;
        while (Current.Kind == JsonTokenKind.Bar && tokens[at + 1].Kind is JsonTokenKind.Word or JsonTokenKind.Text)
        {
            isOptional = TextOf(tokens[at + 1]) is "null" or "undefined" ? true : isOptional;
            at += 2;
        }
        valueIsOptional = isOptional;
        TakeRemark(Before.Line);
        return value;
    }

    private static bool IsNumber(string raw) =>
        (char.IsAsciiDigit(raw[^1]) || raw[^1] == '.') && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
