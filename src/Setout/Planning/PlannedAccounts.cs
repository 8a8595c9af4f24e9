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

    /// <summary>The field that has the address to which letters go; empty for none.</summary>
    public string Address { get; init; } = "";

    /// <summary>The field that says whether the address is confirmed: a bool, or the instant at which it was; empty for none.</summary>
    public string Confirmed { get; init; } = "";

    /// <summary>What bars an account from signing in, and from going on.</summary>
    public EquatableArray<AccountBar> Bars { get; init; }

    /// <summary>What wrong passwords bring about.</summary>
    public PlannedLockout Lockout { get; init; } = new();

    /// <summary>The cookies that signing in sets; null for none.</summary>
    public PlannedCookies? Cookies { get; init; }

    /// <summary>The text that says the age of signing keys; <c>default</c> where it was inferred.</summary>
    public SourceSpan SigningKeyOrigin { get; init; }

    /// <summary>At which age, in days, a key that tokens are signed with is followed by another.</summary>
    public int SigningKeyDays { get; init; } = 90;

    /// <summary>What is not written about signing in, and was concluded.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

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
    /// <summary>The parameter of the path that has the key of the account, which must be the caller's own; empty for none.</summary>
    public string Of { get; init; } = "";

    /// <inheritdoc/>
    public override string Summary => "change the password";
}

/// <summary>Sends a letter with a token to whoever has forgotten the password; answers the same where there is no such account.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
public sealed record ForgotPasswordAnswer(string Entity) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "send a letter to set another password";
}

/// <summary>Sets another password for such a token, and ends all sessions of the account.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
/// <param name="Token">Where the token stands.</param>
/// <param name="New">The member of the request that has the new password.</param>
public sealed record ResetPasswordAnswer(string Entity, TokenPlace Token, string New) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "set another password";
}

/// <summary>Takes the token that was sent to the address of a new account: the address is confirmed by that.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
/// <param name="Token">Where the token stands.</param>
public sealed record ConfirmAddressAnswer(string Entity, TokenPlace Token) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "confirm the address";
}

/// <summary>Sends the letter to confirm an address once more; answers the same where there is no such account.</summary>
/// <param name="Entity">Whose rows the accounts are.</param>
public sealed record SendConfirmationAnswer(string Entity) : AccountAnswer(Entity)
{
    /// <inheritdoc/>
    public override string Summary => "send the letter to confirm the address";
}

/// <summary>Where a request has the token that a letter brought.</summary>
/// <param name="Kind">In which part of it.</param>
/// <param name="Name">The member or parameter.</param>
public sealed record TokenPlace(TokenPlaceKind Kind, string Name);

/// <summary>A part of a request.</summary>
public enum TokenPlaceKind
{
    /// <summary>A member of its body.</summary>
    Body,

    /// <summary>Behind the question mark.</summary>
    Query,

    /// <summary>A segment of its path.</summary>
    Path,
}
