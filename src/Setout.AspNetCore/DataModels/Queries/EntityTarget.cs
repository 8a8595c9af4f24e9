using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.Security.Authorization;
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
    /// <summary>Which of the rows that the path addresses the caller may have to do with.</summary>
    public RowRule Rule { get; init; } = RowRule.All;

    /// <summary>Whether it is an endpoint's, so that callers are shown what is read of it.</summary>
    public bool IsShown { get; init; }

    /// <summary>What the caller sees of other rows; null for all.</summary>
    public StoredPlan? View { get; init; }

    /// <summary>Where the caller's key stands among the values of the path; -1 where nothing asks for it.</summary>
    public int CallerAt { get; } = Parameters.ToList().IndexOf(PlannedAccounts.Caller);

    public static EntityTarget Of(PlannedEndpoint endpoint, EntityAnswer answer, Permission? permission = null) => new(
        answer.Entity,
        [.. endpoint.PathParameters.Select(parameter => parameter.Name), .. NeedsCaller(answer, permission) ? [PlannedAccounts.Caller] : Array.Empty<string>()],
        answer.Scope,
        answer.Parents)
    {
        Rule = permission?.Rule ?? RowRule.All,
        View = permission?.View,
        IsShown = true,
    };

    /// <summary>Whether the values of the path end with the caller's key.</summary>
    public static bool NeedsCaller(Answer answer, Permission? permission) => answer is EntityAnswer { NeedsCaller: true } || answer is EntityAnswer && permission is { View: not null } or { Rule.IsAll: false };
}
