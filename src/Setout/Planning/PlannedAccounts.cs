using Setout.Types;

namespace Setout.Planning;

/// <summary>The accounts by which callers are recognised.</summary>
/// <param name="Entity">Whose rows they are.</param>
/// <param name="Identifiers">Its fields by which one signs in, each unique: <c>email</c>.</param>
/// <param name="Password">Its field that keeps the hash of the password.</param>
public sealed record PlannedAccounts(string Entity, EquatableArray<string> Identifiers, string Password)
{
    /// <summary>In a <see cref="PathMatch"/>, in the place of a parameter of the path: the key of the caller's own row.</summary>
    public const string Caller = "@caller";

    /// <summary>What a password must be to be taken.</summary>
    public ScalarType PasswordType { get; init; } = new(ScalarKind.Text) { MinLength = 8, MaxLength = 1024 };
}

/// <summary>An answer about the account of the caller.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
public abstract record AccountAnswer(string Entity) : Answer
{
    /// <inheritdoc/>
    public override string Kind => "account";
}

/// <summary>Takes an identifier and a password, gives tokens; 401 for any that do not belong together.</summary>
public sealed record SignInAnswer(string Entity) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => $"sign in as {Entity}";
}

/// <summary>Gives new tokens for a refresh token, which is used up by that.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
/// <param name="Member">The member of the request that has the token.</param>
public sealed record RefreshAnswer(string Entity, string Member) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "new tokens";
}

/// <summary>Ends the session that the caller's token belongs to.</summary>
public sealed record SignOutAnswer(string Entity) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "sign out";
}

/// <summary>Changes the caller's password, and ends all other sessions.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
/// <param name="Current">The member of the request that has the password in use.</param>
/// <param name="New">The member of the request that has the new one.</param>
public sealed record PasswordAnswer(string Entity, string Current, string New) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "change the password";
}
