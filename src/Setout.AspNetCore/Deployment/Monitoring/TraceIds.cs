using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Setout.AspNetCore.Deployment.Monitoring;

/// <summary>Under which id a request stands in the log and in its problem.</summary>
internal static class TraceIds
{
    private const int Length = 32;

    /// <summary>The trace id of <c>traceparent</c> (W3C Trace Context) if it is one, else a new one.</summary>
    public static string Of(HttpRequest request) =>
        Parse(request.Headers.TraceParent.ToString()) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    private static string? Parse(string header)
    {
        // 00-<32 hex digits>-<16 hex digits>-<2 hex digits>
        if (header.Length < 55 || header[2] != '-' || header[35] != '-')
            return null;
        var id = header.AsSpan(3, Length);
        return id.ContainsAnyExcept("0123456789abcdef") || !id.ContainsAnyExcept('0') ? null : id.ToString();
    }
}
