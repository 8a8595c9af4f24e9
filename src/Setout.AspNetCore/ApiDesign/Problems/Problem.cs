using System.Globalization;
using Setout.AspNetCore.DataModels;

namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>An error to answer with.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Detail">The sentence for this occurrence; never of SQL, of paths on the machine or of a stack.</param>
internal sealed record Problem(ProblemKind Kind, string Detail)
{
    /// <summary>How many violations are listed at most; of more, the number is told.</summary>
    public const int MaxViolations = 100;

    /// <summary>Everything that is wrong, in the order of the request.</summary>
    public EquatableArray<Violation> Violations { get; init; }

    /// <summary>Says how many things are wrong with a body.</summary>
    public static string CountOf(int count, int listed)
    {
        var detail = count == 1 ? "One thing is wrong with the body." : string.Create(CultureInfo.InvariantCulture, $"{count} things are wrong with the body.");
        return count > listed ? string.Create(CultureInfo.InvariantCulture, $"{detail} The first {listed} are listed.") : detail;
    }

    /// <summary>The problem of a body with further violations behind those it has.</summary>
    public Problem With(IReadOnlyCollection<Violation> further)
    {
        if (further.Count == 0)
            return this;
        var all = Violations.Concat(further).ToList();
        var listed = all.Take(MaxViolations).ToEquatableArray();
        return this with { Detail = CountOf(all.Count, listed.Count), Violations = listed };
    }

    /// <summary>What the store could not do, for the log; none where the fault is the caller's.</summary>
    public StorageFault Fault { get; init; }

    /// <summary>A header that belongs to the answer, such as <c>Allow</c>; empty for none.</summary>
    public (string Name, string Value) Header { get; init; }
}
