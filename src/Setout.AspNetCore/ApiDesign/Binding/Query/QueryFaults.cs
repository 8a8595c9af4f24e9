using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>Everything that is wrong with a query.</summary>
internal sealed class QueryFaults
{
    private readonly List<Violation> found = [];
    private int count;

    public void Add(string name, string code, string detail)
    {
        if (++count <= Problem.MaxViolations)
            found.Add(new Violation(ViolationPlace.Parameter, name, code, detail, default));
    }

    public void Add(string name, Fault fault) => Add(name, fault.Code, fault.Detail);

    /// <summary>The problem of all of them; null if there is none.</summary>
    public Problem? ToProblem()
    {
        if (count == 0)
            return null;
        var detail = count == 1 ? $"`{found[0].Name}` {found[0].Detail}." : $"{count} parameters cannot be used.";
        return new Problem(ProblemKinds.InvalidParameter, detail) { Violations = found.ToEquatableArray() };
    }
}
