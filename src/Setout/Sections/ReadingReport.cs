using Setout.Diagnostics;

namespace Setout.Sections;

/// <summary>Where reading says what is wrong, and which passages drive something.</summary>
internal sealed class ReadingReport
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<LiveText> liveTexts = [];

    public EquatableArray<Diagnostic> Diagnostics => diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray();

    public EquatableArray<LiveText> LiveTexts => liveTexts.OrderBy(live => live.Span.Start).ToEquatableArray();

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>A passage drives something: <c>endpoint POST /orders</c>.</summary>
    public void Live(SourceSpan span, string drives)
    {
        if (span.Length > 0)
            liveTexts.Add(new(span, drives));
    }
}
