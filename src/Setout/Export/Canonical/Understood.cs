using Setout.Diagnostics;

namespace Setout.Export.Canonical;

/// <summary>
/// Keeps from being rewritten what was not understood in all its parts: a word that the reader did not know is in no model,
/// and would be lost without a trace.
/// </summary>
internal static class Understood
{
    /// <summary>The rewrites, in order of position, in which nothing was found wrong while reading.</summary>
    public static IEnumerable<Rewrite> Only(IEnumerable<Rewrite> rewrites, EquatableArray<Diagnostic> findings, List<LeftAlone> left)
    {
        var places = findings.Where(finding => finding.Span.IsWritten).OrderBy(finding => finding.Span.Start).ToList();
        var at = 0;
        foreach (var rewrite in rewrites)
        {
            while (at < places.Count && places[at].Span.Start < rewrite.Span.Start)
                at++;
            if (!rewrite.IsFromModel || at == places.Count || places[at].Span.Start > rewrite.Span.End)
                yield return rewrite;
            else
                left.Add(new LeftAlone(rewrite.Span, $"{rewrite.What} is left as it is until {places[at].Rule.Code} in line {places[at].Span.Position.Line} is mended"));
        }
    }
}
