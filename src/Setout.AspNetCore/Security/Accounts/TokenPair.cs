namespace Setout.AspNetCore.Security.Accounts;

/// <summary>What signing in gives.</summary>
/// <param name="Access">Proves who the caller is until it expires.</param>
/// <param name="Refresh">What a new pair is given for, once.</param>
/// <param name="ExpiresAt">The end of <paramref name="Access"/>.</param>
internal sealed record TokenPair(string Access, string Refresh, DateTimeOffset ExpiresAt)
{
    /// <summary>The session that they belong to.</summary>
    public required string Session { get; init; }

    /// <summary>What they are signed with.</summary>
    public required SigningKey Key { get; init; }
}
