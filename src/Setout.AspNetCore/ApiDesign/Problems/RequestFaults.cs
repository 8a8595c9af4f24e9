using Microsoft.AspNetCore.Http;

namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>What the server itself found wrong with a request while its body was read.</summary>
internal static class RequestFaults
{
    /// <summary>
    /// A request with two lengths may be two requests to a proxy before us (RFC 9112, 6.3). Kestrel believes the chunks, and
    /// keeps the other length under another name.
    /// </summary>
    public static Problem? FindSmuggling(IHeaderDictionary headers) =>
        headers.TransferEncoding.Count > 0 && headers.ContainsKey("X-Content-Length")
            ? new Problem(ProblemKinds.InvalidRequest, "It has both Content-Length and Transfer-Encoding.") { Header = ("Connection", "close") }
            : null;

    public static Problem Explain(BadHttpRequestException fault, SetoutOptions options) => fault.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(options),
        StatusCodes.Status408RequestTimeout => new Problem(ProblemKinds.TooSlow, "The body came too slowly.") { Header = ("Connection", "close") },
        _ => new Problem(ProblemKinds.InvalidRequest, "The body did not arrive as its headers say."),
    };

    public static Problem TooLarge(SetoutOptions options) =>
        new(ProblemKinds.TooLarge, $"A body may be {options.MaxBodyBytes:N0} bytes long.");
}
