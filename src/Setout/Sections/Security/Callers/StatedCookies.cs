namespace Setout.Sections.Security.Callers;

/// <summary>What a design says of the cookies that signing in sets.</summary>
/// <param name="Origin">The first statement that speaks of them.</param>
public sealed record StatedCookies(SourceSpan Origin)
{
    /// <summary>Whether the caller is recognised by one; else only the refresh token is in one.</summary>
    public bool IsSession { get; init; }

    /// <summary>Its name; empty where none is given.</summary>
    public string SessionName { get; init; } = "";

    /// <summary>Whether the refresh token is in one.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>Its name; empty where none is given.</summary>
    public string RefreshName { get; init; } = "";

    /// <summary>Whether they are for requests of the site's own pages alone.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The header that repeats a token against forged requests; empty for none.</summary>
    public string CsrfHeader { get; init; } = "";
}
