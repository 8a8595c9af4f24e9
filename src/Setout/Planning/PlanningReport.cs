using Setout.Diagnostics;

namespace Setout.Planning;

/// <summary>Where planning says what is wrong.</summary>
internal sealed class PlanningReport
{
    private readonly List<Diagnostic> diagnostics = [];

    public EquatableArray<Diagnostic> Diagnostics => diagnostics.ToEquatableArray();

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
