using System.Globalization;
using System.Text.Json;

namespace Setout.Bench;

/// <summary>What the peers have in common: an ordinary minimal API, told where to listen and which file is its database.</summary>
internal static class PeerHost
{
    /// <summary>One writer at a time: SQLite allows no more, and without a queue of its own a peer would wait in its busy handler.</summary>
    public static readonly SemaphoreSlim Writer = new(1, 1);

    public static WebApplicationBuilder Builder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        return builder;
    }

    public static string ConnectionString(IConfiguration configuration) =>
        $"Data Source={configuration["data"]};Foreign Keys=True;Pooling=True";

    public static string Now() => DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
