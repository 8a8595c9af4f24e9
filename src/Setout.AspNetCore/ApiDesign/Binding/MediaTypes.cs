using System.Text;
using Microsoft.Net.Http.Headers;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>In which media types bodies are taken.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>By method: a PATCH is a merge patch, and people send it as plain JSON.</summary>
    public static EquatableArray<string> Of(string method) => method == "PATCH" ? [MergePatch, Json] : [Json];

    /// <summary>The problem where the body is of another type, another charset, or compressed.</summary>
    public static Problem? Check(Exchange exchange, Route route)
    {
        var headers = exchange.Http.Request.Headers;
        var type = headers.ContentType.ToString();
        if (type == Json && headers.ContentEncoding.Count == 0)
            return null;
        if (type.Length == 0)
            return Refuse(route, "The body has no Content-Type.");
        if (headers.ContentEncoding.Count > 0 && headers.ContentEncoding != "identity")
            return Refuse(route, "The body is compressed.");
        if (!MediaTypeHeaderValue.TryParse(type, out var parsed) || !IsTaken(route, parsed))
            return Refuse(route, $"The body is {Fault.Shown(type)}.");
        if (parsed.Charset.HasValue && !Encoding.UTF8.WebName.Equals(parsed.Charset.Value!.Trim('"'), StringComparison.OrdinalIgnoreCase))
            return Refuse(route, $"The body is in the charset {Fault.Shown(parsed.Charset.Value)}, and must be UTF-8.");
        return null;
    }

    /// <summary>Where the types that are taken are told (RFC 5789, Linked Data Platform; RFC 9110, 15.5.16).</summary>
    private static string HeaderFor(string method) => method switch
    {
        "PATCH" => "Accept-Patch",
        "POST" => "Accept-Post",
        _ => "Accept",
    };

    private static bool IsTaken(Route route, MediaTypeHeaderValue type)
    {
        foreach (var taken in route.Consumes)
        {
            if (type.MediaType.Equals(taken, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static Problem Refuse(Route route, string detail)
    {
        var taken = string.Join(", ", route.Consumes);
        return new Problem(ProblemKinds.UnsupportedMediaType, $"{detail} Send {taken}.")
        {
            Header = (HeaderFor(route.Method), taken),
        };
    }
}
