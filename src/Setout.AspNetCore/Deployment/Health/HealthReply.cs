using Microsoft.AspNetCore.Http;

namespace Setout.AspNetCore.Deployment.Health;

/// <summary>The reply of a health check: details are in the log, not here.</summary>
internal static class HealthReply
{
    public static void Write(Exchange exchange, bool isWell)
    {
        exchange.Status = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        var json = exchange.Body.Json;
        json.WriteStartObject();
        json.WriteString("status"u8, isWell ? "ok"u8 : "unavailable"u8);
        json.WriteEndObject();
        json.Flush();
    }
}
