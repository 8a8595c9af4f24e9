using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Everything that is wrong with a body, with the pointer to where the reader stands.</summary>
internal sealed class Violations
{
    private readonly List<Violation> found = [];
    private readonly List<string> path = [];
    private int count;
    private bool hasNames;

    public bool Any => count > 0;

    /// <summary>Whether the reader stands inside a nested row.</summary>
    public bool IsNested => path.Count > 0;

    /// <summary>Whether further ones are only counted: a body of junk is not worth explaining to its end.</summary>
    public bool IsFull => found.Count == Problem.MaxViolations;

    /// <summary>Goes into a member or an item; <see cref="Leave"/> comes back.</summary>
    public void Enter(string name) => path.Add(name);

    public void Leave() => path.RemoveAt(path.Count - 1);

    /// <summary>A value breaks a rule: 422.</summary>
    public void AddValue(string name, Fault fault, SourceSpan origin) => Add(name, fault, origin);

    /// <summary>A member that cannot be there: 400.</summary>
    public void AddName(string name, Fault fault, SourceSpan origin)
    {
        hasNames = true;
        Add(name, fault, origin);
    }

    /// <summary>The body is no object: 400.</summary>
    public void AddRoot(Fault fault)
    {
        hasNames = true;
        Record("", fault, default);
    }

    /// <summary>The problem of all of them; names come before values, since a misspelt member is also a missing one.</summary>
    public Problem ToProblem()
    {
        var kind = hasNames ? ProblemKinds.InvalidBody : ProblemKinds.InvalidValues;
        return new Problem(kind, Problem.CountOf(count, found.Count)) { Violations = found.ToEquatableArray() };
    }

    private void Add(string name, Fault fault, SourceSpan origin)
    {
        if (IsFull)
            count++;
        else
            Record(string.Concat(path.Append(name).Select(part => "/" + Escape(part))), fault, origin);
    }

    private void Record(string pointer, Fault fault, SourceSpan origin)
    {
        count++;
        found.Add(new Violation(ViolationPlace.Body, pointer + fault.Path, fault.Code, fault.Detail, origin));
    }

    /// <summary>As JSON pointers write it (RFC 6901).</summary>
    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
