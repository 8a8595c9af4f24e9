using Setout.Planning;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What a path addresses, once its nouns have been matched with entities.</summary>
/// <param name="Entity">The entity of the last noun; null if there is none.</param>
/// <param name="IsItem">Whether one row of it is addressed.</param>
/// <param name="Scope">Which rows.</param>
/// <param name="Parents">Rows that must exist.</param>
/// <param name="Tail">Literal segments behind the last noun or item: an action, a field, <c>summary</c>.</param>
/// <param name="Unbound">Parameters that address nothing.</param>
internal sealed record BoundPath(
    PlannedEntity? Entity, bool IsItem, EquatableArray<PathMatch> Scope, EquatableArray<ParentRow> Parents,
    EquatableArray<string> Tail, EquatableArray<string> Unbound)
{
    public static BoundPath Nothing { get; } = new(null, false, [], [], [], []);
}
