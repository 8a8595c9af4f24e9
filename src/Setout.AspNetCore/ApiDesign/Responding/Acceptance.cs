using System.Globalization;
using Microsoft.Extensions.Primitives;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>Whether <c>Accept</c> allows a media type (RFC 9110, 12.5.1). No header allows everything.</summary>
internal static class Acceptance
{
    /// <summary>The problem where the route's answer would not be accepted.</summary>
    public static Problem? Check(Exchange exchange, Route route)
    {
        var accept = exchange.Http.Request.Headers.Accept;
        return route.Produces.Length == 0 || Allows(accept, route.Produces)
            ? null
            : new Problem(ProblemKinds.NotAcceptable, $"The answer is {route.Produces}, and the Accept header excludes it.");
    }

    public static bool Allows(StringValues accept, string mediaType)
    {
        if (accept.Count == 0)
            return true;
        // The most specific range decides, so that "*/*, application/json;q=0" refuses JSON.
        var (specificity, allowed) = (-1, false);
        var isEmpty = true;
        foreach (var line in accept)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var range = line.AsSpan()[part].Trim();
                if (range.IsEmpty)
                    continue;
                isEmpty = false;
                var fit = Fit(range, mediaType, out var quality);
                if (fit > specificity)
                    (specificity, allowed) = (fit, quality > 0);
            }
        }
        return isEmpty || allowed;
    }

    /// <summary>How well a range fits: 2 exactly, 1 by its type, 0 as everything, -1 not at all.</summary>
    private static int Fit(ReadOnlySpan<char> range, ReadOnlySpan<char> mediaType, out double quality)
    {
        var semicolon = range.IndexOf(';');
        var name = semicolon < 0 ? range : range[..semicolon].TrimEnd();
        quality = semicolon < 0 ? 1 : Quality(range[(semicolon + 1)..]);
        if (name is "*/*")
            return 0;
        if (name.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            return 2;
        var slash = mediaType.IndexOf('/');
        return name.EndsWith("/*") && name[..^2].Equals(mediaType[..slash], StringComparison.OrdinalIgnoreCase) ? 1 : -1;
    }

    private static double Quality(ReadOnlySpan<char> parameters)
    {
        foreach (var part in parameters.Split(';'))
        {
            var parameter = parameters[part].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                return double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0;
        }
        return 1;
    }
}
