namespace Setout.Diagnostics;

/// <summary>What findings often carry besides a message.</summary>
internal static class DiagnosticHints
{
    /// <summary>Asks "did you mean" and offers the replacement; unchanged where nothing is near.</summary>
    public static Diagnostic Suggesting(this Diagnostic finding, Written<string> written, string? suggestion) =>
        suggestion is null ? finding : finding with
        {
            Message = $"{finding.Message}: did you mean `{suggestion}`?",
            Fix = Replacement(written, suggestion),
        };

    /// <summary>Points at the other half.</summary>
    public static Diagnostic Beside(this Diagnostic finding, SourceSpan span, string message) =>
        span.IsWritten ? finding with { Related = [.. finding.Related, new RelatedPlace(span, message)] } : finding;

    /// <summary>Only where the name stands alone in its span: a span with markers around it is the author's to change.</summary>
    private static Fix? Replacement(Written<string> written, string suggestion)
    {
        var at = written.Span.Text.IndexOf(written.Value, StringComparison.Ordinal);
        return at < 0 ? null : new($"Write `{suggestion}`", [new TextEdit(written.Span.Slice(at, written.Value.Length), suggestion)]);
    }
}
