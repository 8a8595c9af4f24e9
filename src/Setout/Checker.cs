using Setout.Diagnostics;
using Setout.Diagnostics.Suppressing;

namespace Setout;

/// <summary>Design and plan in, findings out.</summary>
public static class Checker
{
    /// <summary>All findings: those of reading and planning, and of every rule, suppressions applied, in order of position and code.</summary>
    public static EquatableArray<Diagnostic> Check(ReadResult read, PlanResult planned) => Check(read, planned, CheckOptions.Default);

    /// <summary>The same, as severe as configured.</summary>
    public static EquatableArray<Diagnostic> Check(ReadResult read, PlanResult planned, CheckOptions options)
    {
        var context = new CheckContext(read.Design, planned.Plan, read.Outline);
        var found = read.Diagnostics
            .Concat(planned.Diagnostics)
            .Concat(Rules.Catalogue.SelectMany(entry => entry.Check?.Invoke(context) ?? []));
        return options.Apply(Suppressor.Apply(found, read.Design.Suppressions))
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
