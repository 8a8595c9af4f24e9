using Microsoft.Extensions.Primitives;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Under which conditions a change is to be made, and a body to be sent (RFC 9110, 13).</summary>
internal static class Conditions
{
    /// <summary>
    /// The versions of which the row must have one; null for any. <c>If-None-Match: *</c> on a change of what must be there
    /// can never hold: no version will do.
    /// </summary>
    public static Problem? ReadExpected(Exchange exchange, out long[]? versions)
    {
        versions = null;
        var headers = exchange.Http.Request.Headers;
        if (headers.IfNoneMatch.Count > 0)
        {
            versions = [];
            return headers.IfNoneMatch.ToString().Trim() == "*" ? null : Refuse("If-None-Match", "must be * here");
        }
        versions = Named(headers.IfMatch);
        return null;
    }

    /// <summary>Sends 304 instead of a body that the caller has, or 412 instead of one it does not want.</summary>
    public static Problem? Apply(Exchange exchange, long? version)
    {
        var headers = exchange.Http.Request.Headers;
        if (Named(headers.IfMatch) is { } versions && (version is not { } current || !versions.Contains(current)))
            return Failed();
        if (headers.IfNoneMatch.Count > 0 && ETags.Names(headers.IfNoneMatch, exchange.ETag))
            exchange.Status = 304;
        return null;
    }

    public static Problem Failed() => new(ProblemKinds.PreconditionFailed, "It has another version than the condition names.");

    /// <summary>The versions that <c>If-Match</c> names; null for any.</summary>
    private static long[]? Named(StringValues header)
    {
        if (header.Count == 0 || header.ToString().Trim() == "*")
            return null;
        var named = new List<long>();
        foreach (var tag in header.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ETags.VersionIn(tag) is { } version)
                named.Add(version);
        }
        return [.. named];
    }

    private static Problem Refuse(string header, string detail) => new(ProblemKinds.InvalidHeader, $"`{header}` {detail}.")
    {
        Violations = [new Violation(ViolationPlace.Header, header, "malformed", detail, default)],
    };
}
