using Microsoft.AspNetCore.Http;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>The answer to OPTIONS: what may be asked at a path, and in which media types.</summary>
internal static class OptionsReply
{
    public static void Write(Exchange exchange)
    {
        exchange.Status = StatusCodes.Status204NoContent;
        if (exchange.Path is not { } path)
            return;
        var headers = exchange.Http.Response.Headers;
        headers.Allow = path.Allow;
        Accepts(path.Find("POST"), "Accept-Post");
        Accepts(path.Find("PATCH"), "Accept-Patch");

        void Accepts(Route? route, string header)
        {
            if (route is { Consumes.IsEmpty: false })
                headers[header] = string.Join(", ", route.Consumes);
        }
    }
}
