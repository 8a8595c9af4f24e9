namespace Setout.Diagnostics;

/// <summary>What findings often carry besides a message.</summary>
internal static class DiagnosticHints
{
    /// <summary>One finding for many places: it stands at the first, the others are related.</summary>
    public static IEnumerable<Diagnostic> AtAll(this Rule rule, IReadOnlyList<SourceSpan> places, string message, string elsewhere)
    {
        if (places.Count > 0)
            yield return rule.At(places[0], message) with
            {
                Related = places.Skip(1).Select(place => new RelatedPlace(place, elsewhere)).ToEquatableArray(),
            };
    }

    /// <summary>Asks "did you mean" and offers the replacement; unchanged where nothing is near.</summary>
    public static Diagnostic Suggesting(this Diagnostic finding, Written<string> written, string? suggestion) =>
        suggestion is null ? finding : finding with
        {
            Message = $"{finding.Message}: did you mean `{suggestion}`?",
            Fix = Replacement(written, suggestion),
        };

    /// <summary>Points at the other half; unchanged where that stands nowhere, or is what was found.</summary>
    public static Diagnostic Beside(this Diagnostic finding, SourceSpan span, string message) =>
        span.IsWritten && !span.IsSamePlace(finding.Span) ? finding with { Related = [.. finding.Related, new RelatedPlace(span, message)] } : finding;

    /// <summary>Offers one edit.</summary>
    public static Diagnostic Fixed(this Diagnostic finding, string title, SourceSpan span, string newText) =>
        finding with { Fix = new(title, [new TextEdit(span, newText)]) };

    private static Fix? Replacement(Written<string> written, string suggestion)
    {
        var at = written.Span.Text.IndexOf(written.Value, StringComparison.Ordinal);
        return at < 0 ? null : new($"Write `{suggestion}`", [new TextEdit(written.Span.Slice(at, written.Value.Length), suggestion)]);
    }
}
