using Setout.Diagnostics;

namespace Setout;

/// <summary>Design and plan in, findings out.</summary>
public static class Checker
{
    /// <summary>All findings: those of reading and planning, and of every rule, suppressions applied, in order of position and code.</summary>
    public static EquatableArray<Diagnostic> Check(ReadResult read, PlanResult planned) =>
        read.Diagnostics.Concat(planned.Diagnostics).ToEquatableArray();
}
