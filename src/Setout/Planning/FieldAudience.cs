namespace Setout.Planning;

/// <summary>Whom a field is for, to see or to set. Who is in both lists, by several roles, is left out.</summary>
/// <param name="Only">The roles that it is for; empty for all but those in <paramref name="Except"/>.</param>
/// <param name="Except">The roles that it is not for.</param>
/// <param name="Origin">The text that says so.</param>
public sealed record FieldAudience(EquatableArray<string> Only, EquatableArray<string> Except, SourceSpan Origin)
{
    /// <summary>Whether somebody is one of them.</summary>
    /// <param name="has">Whether they have a role, or are one of those whom <see cref="PlannedGrant"/> names.</param>
    public bool Includes(Func<string, bool> has) => (Only.IsEmpty || Only.Any(has)) && !Except.Any(has);

    /// <summary>Those who are in both.</summary>
    public FieldAudience And(FieldAudience? other) => other is null ? this : new(
        Only.IsEmpty ? other.Only : other.Only.IsEmpty ? Only : Only.Intersect(other.Only).DefaultIfEmpty(Nobody).ToEquatableArray(),
        Except.Union(other.Except).ToEquatableArray(), Origin);

    /// <summary>In words: <c>admin, auditor</c>, <c>all but customer</c>.</summary>
    public override string ToString() => (Only.IsEmpty, Except.IsEmpty) switch
    {
        (false, true) => Words(Only),
        (true, _) => $"all but {Words(Except)}",
        _ => $"{Words(Only)}, but not {Words(Except)}",
    };

    /// <summary>A role that nobody has.</summary>
    public const string Nobody = "@nobody";

    private static string Words(EquatableArray<string> roles) => string.Join(", ", roles.Select(role => role switch
    {
        PlannedGrant.SignedIn => "whoever is signed in",
        PlannedGrant.Everybody => "anybody",
        Nobody => "nobody",
        _ => role,
    }));
}
