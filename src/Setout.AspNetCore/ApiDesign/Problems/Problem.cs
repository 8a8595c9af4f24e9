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

    /// <summary>A header that belongs to the answer, such as <c>Allow</c>; empty for none.</summary>
    public (string Name, string Value) Header { get; init; }
}
