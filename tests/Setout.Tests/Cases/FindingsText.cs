using Setout.Diagnostics;

namespace Setout.Tests.Cases;

/// <summary>Findings as the <c>diagnostics</c> blocks of pages have them.</summary>
internal static class FindingsText
{
    /// <summary>Writes the findings whose code starts with one of the words of <paramref name="codes"/>; all where there is none.</summary>
    public static string Write(IEnumerable<Diagnostic> findings, string codes)
    {
        var wanted = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', findings
            .Where(finding => wanted.Length == 0 || wanted.Any(code => finding.Rule.Code.StartsWith(code, StringComparison.Ordinal)))
            .SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(Diagnostic finding)
    {
        yield return $"{finding.Span.Position} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Code} {finding.Message} [{finding.Rule.Slug}]";
        foreach (var related in finding.Related)
            yield return $"  {related.Span.Position} {related.Message}";
        if (finding.Fix is { } fix)
            yield return $"  fix: {fix.Title}";
    }
}
