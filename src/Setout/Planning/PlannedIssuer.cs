namespace Setout.Planning;

/// <summary>
/// The accounts of a design in which nobody signs in with a password: an issuer of tokens (OpenID Connect) vouches for callers,
/// and the account of a token is the row that has its subject, made when the subject comes first.
/// </summary>
/// <param name="Entity">Whose rows the accounts are; empty where callers have none, and are known by what their tokens say alone.</param>
/// <param name="Subject">Its field that has the subject; unique, or the key; empty without an entity.</param>
public sealed record PlannedIssuer(string Entity, string Subject)
{
    /// <summary>Claims of a token that become values of a new row.</summary>
    public EquatableArray<ClaimField> Claims { get; init; }

    /// <summary>What bars an account, whatever its token says.</summary>
    public EquatableArray<AccountBar> Bars { get; init; }
}

/// <summary>A claim and the field that it fills.</summary>
public sealed record ClaimField(string Claim, string Field);
