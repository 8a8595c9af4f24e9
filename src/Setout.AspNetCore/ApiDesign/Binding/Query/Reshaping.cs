using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>What a caller may change of the look of rows.</summary>
/// <param name="Members">The members of which some may be chosen.</param>
/// <param name="Relations">What can be nested.</param>
/// <param name="Plan">For what can be nested further in.</param>
internal sealed record Reshaping(EquatableArray<string> Members, EquatableArray<Expansion> Relations, Plan Plan)
{
    public static Reshaping Of(RowShape? row, EquatableArray<Expansion> relations, Plan plan) =>
        new(row?.Members.Select(member => member.Name).ToEquatableArray() ?? [], relations, plan);
}
