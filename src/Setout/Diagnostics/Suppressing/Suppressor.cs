namespace Setout.Diagnostics.Suppressing;

/// <summary>Drops what the author switched off, and says which comments switched off nothing.</summary>
internal static class Suppressor
{
    /// <summary>The findings that remain, those about the comments themselves included. n log n in findings and comments.</summary>
    public static IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> findings, EquatableArray<Suppression> suppressions)
    {
        if (suppressions.IsEmpty)
            return findings;
        var switches = suppressions.SelectMany(Switch.Of).ToList();
        var remaining = findings
            .GroupBy(finding => finding.Rule.Code)
            .SelectMany(group => Remaining([.. group], [.. switches.Where(each => each.Covers(group.Key))]));
        return remaining.ToList()
            .Concat(switches.Where(each => !each.IsUsed).Select(UnusedSuppression.Find).OfType<Diagnostic>())
            .Concat(suppressions.SelectMany(UnknownRuleInSuppression.Find))
            .Concat(suppressions.SelectMany(SuppressionWithoutReason.Find));
    }

    private static IEnumerable<Diagnostic> Remaining(List<Diagnostic> findings, List<Switch> switches)
    {
        if (switches.Count == 0)
            return findings;
        var lines = findings.Select(LineOf).Order().ToArray();
        foreach (var each in switches)
            each.IsUsed |= each.CoversAny(lines);
        var covered = LineRanges.Merge(switches.Select(each => (each.FirstLine, each.LastLine)));
        return findings.Where(finding => !covered.Contains(LineOf(finding)));
    }

    /// <summary>What stands nowhere counts as standing at the top.</summary>
    private static int LineOf(Diagnostic finding) => Math.Max(1, finding.Span.Position.Line);
}
