namespace Setout.Diagnostics;

/// <summary>How severe findings are where the rules' own severity is not wanted.</summary>
public sealed record CheckOptions
{
    /// <summary>As the rules say.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>What is configured; of several for one rule the last one counts. Names that no rule has are without effect.</summary>
    public EquatableArray<SeverityOverride> Overrides { get; init; }

    /// <summary>The findings that remain, as severe as configured.</summary>
    internal IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> findings)
    {
        var byRule = new Dictionary<string, Severity?>(StringComparer.Ordinal);
        foreach (var configured in Overrides)
            if (Rules.Find(configured.Rule) is { } rule)
                byRule[rule.Code] = configured.Severity;
        foreach (var finding in findings)
            if (!byRule.TryGetValue(finding.Rule.Code, out var severity))
                yield return finding;
            else if (severity is { } other)
                yield return finding with { Severity = other };
    }
}

/// <summary>A rule's severity as configured. <paramref name="Rule"/> is a code or slug; null switches the rule off.</summary>
public sealed record SeverityOverride(string Rule, Severity? Severity);
