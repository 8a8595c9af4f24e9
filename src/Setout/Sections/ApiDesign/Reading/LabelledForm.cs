using Setout.Diagnostics;
using Setout.Markdown;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Endpoints as labels: <c>**Method**: POST</c>, <c>**Path**: `/orders`</c>, or both in one: <c>Endpoint: POST /orders</c>.</summary>
internal static class LabelledForm
{
    /// <summary>Both method and path behind one label; null where it is not so.</summary>
    public static EndpointText? InOne(Entry entry, EndpointPart part) =>
        part == EndpointPart.Path ? EndpointText.Leading(entry.Value) : null;

    /// <summary>Methods behind a label, in whichever case.</summary>
    public static EquatableArray<Written<string>> Methods(Entry entry)
    {
        var raw = entry.Value.Span.Text;
        return EndpointScanner.Methods(raw.ToUpperInvariant() is var upper && upper.Length == raw.Length && raw.Length < 60 ? upper : raw)
            .Select(found => new Written<string>(raw.Substring(found.Start, found.Length).ToUpperInvariant(), entry.Value.Span.Slice(found.Start, found.Length)))
            .ToEquatableArray();
    }

    /// <summary>The path behind a label; a missing slash in front is forgiven.</summary>
    public static WrittenPath? Path(Entry entry)
    {
        var raw = entry.Value.Span.Chars;
        for (var at = 0; at < raw.Length; at++)
            if ((at == 0 || raw[at - 1] is ' ' or '`' or '*' or '"' or '(' or '\'') && PathScanner.IsStart(raw, at))
                return WrittenPath.Of(entry.Value.Span.Slice(at, PathScanner.End(raw, at) - at));
        return Relative(entry.Value);
    }

    /// <summary>A word in the place of a method that is none.</summary>
    public static Diagnostic? UnknownMethodIn(Entry entry)
    {
        var word = entry.Value.Plain.Trim();
        if (word.Length is < 2 or > 10 || !word.All(char.IsAsciiLetter) || Placeholders.In(entry.Value) is not null)
            return null;
        return UnknownMethod.At(new(word, entry.Value.Span));
    }

    private static WrittenPath? Relative(RichText value)
    {
        if (value.Runs is not [{ Style: RunStyle.Code } run] || run.Text.Contains(' ', StringComparison.Ordinal) || !run.Text.Contains('/', StringComparison.Ordinal))
            return null;
        return WrittenPath.Of(run.Span);
    }
}
