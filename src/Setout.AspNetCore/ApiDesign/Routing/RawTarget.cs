namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>
/// The target of a request as it came over the wire. Routes are matched against this and not against the path that the
/// server has decoded and cleaned of dots: two spellings of one path are two doors, and a proxy's rule guards only one.
/// </summary>
internal readonly struct RawTarget
{
    private readonly string target;
    private readonly int pathStart;
    private readonly int pathEnd;

    public RawTarget(string target)
    {
        this.target = target;
        pathStart = StartOfPath(target);
        var question = target.AsSpan(pathStart).IndexOf('?');
        pathEnd = question < 0 ? target.Length : pathStart + question;
    }

    /// <summary>Without the query; <c>*</c> for <c>OPTIONS *</c>.</summary>
    public ReadOnlySpan<char> Path => target.AsSpan(pathStart, pathEnd - pathStart);

    /// <summary>Behind the question mark; empty if there is none.</summary>
    public ReadOnlySpan<char> Query => pathEnd < target.Length ? target.AsSpan(pathEnd + 1) : [];

    /// <summary>The path as a string; the one that the server made already, where the target is nothing else.</summary>
    public string PathText => pathStart == 0 && pathEnd == target.Length ? target : Path.ToString();

    /// <summary>The absolute form <c>http://host/path</c> is that of proxies, and must be accepted (RFC 9112, 3.2.2).</summary>
    private static int StartOfPath(string target)
    {
        if (target.Length == 0 || target[0] is '/' or '*')
            return 0;
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return 0;
        var slash = target.AsSpan(scheme + 3).IndexOfAny('/', '?');
        return slash < 0 ? target.Length : scheme + 3 + slash;
    }
}
