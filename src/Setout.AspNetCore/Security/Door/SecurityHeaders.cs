using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Setout.AspNetCore.Security.Door;

/// <summary>What each answer tells a browser: to take it for nothing else, to show it in no frame, to run nothing of it, and to tell nobody where it was.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoFrames = "DENY";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues Nothing = "default-src 'none'; frame-ancestors 'none'";
    private static readonly StringValues HttpsForAYear = "max-age=31536000";

    /// <summary>A page has stated its own policy before.</summary>
    public static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = NoSniff;
        headers.XFrameOptions = NoFrames;
        headers["Referrer-Policy"] = NoReferrer;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Nothing;
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = HttpsForAYear;
    }
}
