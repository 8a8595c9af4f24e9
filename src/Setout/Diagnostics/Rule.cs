namespace Setout.Diagnostics;

/// <summary>One thing that can be wrong with a design. Its page is <c>docs/rules/CODE.md</c>, made from the doc comment of the class that declares it.</summary>
/// <param name="Code">For instance <c>SET2005</c>. Never reused.</param>
/// <param name="Slug">Named for what is wrong, never for the fix: <c>unknown-reference</c>.</param>
/// <param name="Severity">Unless configured otherwise.</param>
/// <param name="Title">What is wrong, in one line without a full stop.</param>
public sealed record Rule(string Code, string Slug, Severity Severity, string Title)
{
    /// <summary>A finding of this rule.</summary>
    public Diagnostic At(SourceSpan span, string message) => new(this, span, message);
}
