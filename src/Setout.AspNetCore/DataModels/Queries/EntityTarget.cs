using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Queries;

/// <summary>The rows that an endpoint's path addresses.</summary>
/// <param name="Entity">Whose rows.</param>
/// <param name="Parameters">
/// The names of the path parameters, in the order in which each call gives their values. Values have the type of the field they
/// are compared with.
/// </param>
/// <param name="Scope">Which rows; empty for all.</param>
/// <param name="Parents">Rows that must be there.</param>
internal sealed record EntityTarget(
    string Entity, EquatableArray<string> Parameters, EquatableArray<PathMatch> Scope, EquatableArray<ParentRow> Parents)
{
    public static EntityTarget Of(PlannedEndpoint endpoint, EntityAnswer answer) => new(
        answer.Entity,
        [.. endpoint.PathParameters.Select(parameter => parameter.Name), .. answer.NeedsCaller ? [PlannedAccounts.Caller] : Array.Empty<string>()],
        answer.Scope,
        answer.Parents);
}
