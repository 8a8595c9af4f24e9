using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Setout.AspNetCore.Security.Door;

namespace Setout.AspNetCore;

/// <summary>Kestrel, with its defaults set to what a service on the open network needs.</summary>
internal static class Server
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    // We refuse earlier, and Kestrel then reads on for a while without keeping anything: a client that still sends hears the
    // 413 instead of a broken pipe. Beyond this it is cut off.
    private const long PoliteBodyBytes = 64 * 1024 * 1024;

    /// <summary>
    /// An empty builder and not the slim one: that reads <c>appsettings.json</c> and <c>ASPNETCORE_URLS</c> of wherever it is
    /// started, and those are of another program.
    /// </summary>
    /// <param name="options">Where and how.</param>
    /// <param name="tls">The least version of TLS.</param>
    public static WebApplication Build(SetoutOptions options, SslProtocols tls)
    {
        var certificate = options.Certificate is { } files ? Certificate.Open(files, options.Time) : null;
        // A proxy before us may see one request where we see two, if a bare line feed ends a line (request smuggling).
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "setout" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options, listen => Serve(listen, certificate, tls)));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopTimeout);
        options.Logging(builder.Logging);
        // The pipeline logs requests itself; an activity and a scope for each would cost more than reading a row.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        // What keeps it from starting is thrown too, and told once.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        return builder.Build();
    }

    public static Uri AddressOf(WebApplication web)
    {
        var addresses = web.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        return new Uri(addresses.First());
    }

    private static void Configure(KestrelServerOptions kestrel, SetoutOptions options, Action<ListenOptions> serve)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Math.Max(PoliteBodyBytes, options.MaxBodyBytes);
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        Listen(kestrel, options, serve);
    }

    private static void Listen(KestrelServerOptions kestrel, SetoutOptions options, Action<ListenOptions> serve)
    {
        if (options.Host == "*")
            kestrel.ListenAnyIP(options.Port, serve);
        else if (IPAddress.TryParse(options.Host, out var address))
            kestrel.Listen(address, options.Port, serve);
        else if (options.Port == 0)
            kestrel.Listen(IPAddress.Loopback, 0, serve);
        else
            kestrel.ListenLocalhost(options.Port, serve);
    }

    private static void Serve(ListenOptions listen, Certificate? certificate, SslProtocols tls)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (certificate is not null)
            listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(certificate.Options(tls)), HandshakeTimeout = HeadersTimeout });
    }
}
