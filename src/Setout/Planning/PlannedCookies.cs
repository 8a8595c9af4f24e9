namespace Setout.Planning;

/// <summary>The cookies that signing in sets. Tokens in <c>Authorization: Bearer</c> are taken beside them.</summary>
/// <param name="Origin">The text that says so.</param>
public sealed record PlannedCookies(SourceSpan Origin)
{
    /// <summary>The cookie that says who the caller is; empty where only the refresh token is in one.</summary>
    public string Session { get; init; } = "";

    /// <summary>Whether the design names it: else it gets the prefix <c>__Host-</c> where it may.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The cookie that has the refresh token; empty for none.</summary>
    public string Refresh { get; init; } = "";

    /// <summary>The only path that the refresh token is sent to.</summary>
    public string RefreshPath { get; init; } = "";

    /// <summary><c>Lax</c> or <c>Strict</c>.</summary>
    public string SameSite { get; init; } = "Lax";

    /// <summary>The header in which requests that change something repeat <see cref="CsrfCookie"/>; empty for none.</summary>
    public string CsrfHeader { get; init; } = "";

    /// <summary>The cookie that pages read for that; empty for none.</summary>
    public string CsrfCookie { get; init; } = "";
}
