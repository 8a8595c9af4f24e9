using Setout.Cli.Documents;
using Setout.Text;

namespace Setout.Cli.Findings;

/// <summary>Where a finding stands, as people and tools count: from 1. What is missing is reported at the start of its document.</summary>
internal readonly record struct FindingPlace(string File, LinePosition Start, LinePosition End)
{
    public static FindingPlace Of(SourceSpan span, CheckedDocument document) => span.IsWritten
        ? new FindingPlace(span.Place.Path, span.Place.Start, span.Place.End)
        : new FindingPlace(document.Document.Text.Path, new LinePosition(1, 1), new LinePosition(1, 1));

    public bool IsOneLine => Start.Line == End.Line;

    /// <summary>As compilers print it: <c>design.md:57:3</c>.</summary>
    public override string ToString() => $"{File}:{Start}";
}
