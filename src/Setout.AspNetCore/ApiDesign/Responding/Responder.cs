using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Setout.AspNetCore.Security.Door;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>Sends the reply: headers that each answer has, and the body with its length.</summary>
internal static class Responder
{
    // Rows change and may be one caller's own: keep a copy, but ask each time whether it still holds.
    private static readonly StringValues Revalidate = "private, no-cache";
    private static readonly StringValues NoStore = "no-store";

    public static ValueTask RespondAsync(Exchange exchange)
    {
        var response = exchange.Http.Response;
        var headers = response.Headers;
        SecurityHeaders.Write(exchange.Http);
        exchange.Runtime.CrossOrigin?.Write(exchange);
        // Nor may a browser keep on its disk what it got for somebody who signs out again.
        headers.CacheControl = exchange.Status is >= 200 and < 400 && !exchange.IsSecret && !exchange.Caller.IsSignedIn ? Revalidate : NoStore;
        headers.Vary = exchange.Runtime.Varies;
        if (exchange.ETag.Length > 0)
            headers.ETag = exchange.ETag;

        response.StatusCode = exchange.Status;
        if (exchange.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return default;
        var body = exchange.Written;
        response.ContentLength = body.Length;
        if (body.IsEmpty)
            return default;
        headers.ContentType = exchange.ContentType;
        return exchange.IsHead ? default : SendAsync(exchange, body);
    }

    private static async ValueTask SendAsync(Exchange exchange, ReadOnlyMemory<byte> body) =>
        await exchange.Http.Response.BodyWriter.WriteAsync(body, exchange.Http.RequestAborted);
}
