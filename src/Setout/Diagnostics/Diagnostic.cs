namespace Setout.Diagnostics;

/// <summary>A finding: plain data.</summary>
/// <param name="Rule">What is wrong.</param>
/// <param name="Span">Where; <c>default</c> for what should stand somewhere and does not.</param>
/// <param name="Message">What was wrong, where, and what to do, in the words of the document's author. One line.</param>
public sealed record Diagnostic(Rule Rule, SourceSpan Span, string Message)
{
    /// <summary>The rule's, unless configured otherwise.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The other half of a contradiction, and whatever else one must look at.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary>The smallest change that ends it, where there is one.</summary>
    public Fix? Fix { get; init; }
}

/// <summary>Another place of a finding. <paramref name="Message"/> says what stands there: <c>`total` is declared here</c>.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Message);

/// <summary>A change of the document. <paramref name="Title"/> says what it does, in the imperative.</summary>
public sealed record Fix(string Title, EquatableArray<TextEdit> Edits);

/// <summary>Puts <paramref name="NewText"/> in the place of <paramref name="Span"/>.</summary>
public sealed record TextEdit(SourceSpan Span, string NewText);
