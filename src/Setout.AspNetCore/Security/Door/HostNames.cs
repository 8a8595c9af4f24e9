using System.Net;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.Security.Door;

/// <summary>
/// Whether a request is meant for this server. While it is served on this machine only, only names of this machine are: a web page
/// can have its own name point at 127.0.0.1, and its browser then takes this server for the page's (DNS rebinding).
/// </summary>
internal static class HostNames
{
    public static Problem? Check(Exchange exchange) =>
        !exchange.Runtime.IsLoopbackOnly || IsOfThisMachine(exchange.Http.Request.Headers.Host)
            ? null
            : new Problem(ProblemKinds.Misdirected, "This is served on this machine only, and answers to localhost, 127.0.0.1 and [::1].");

    /// <summary>Whether a <c>Host</c> names this machine; a client of HTTP/1.0 sends none, and no browser is one.</summary>
    public static bool IsOfThisMachine(string? host)
    {
        if (string.IsNullOrEmpty(host))
            return true;
        var name = host.AsSpan();
        if (name[0] == '[')
            return name.IndexOf(']') is > 0 and var close && IPAddress.TryParse(name[1..close], out var six) && IPAddress.IsLoopback(six);
        if (name.IndexOf(':') is >= 0 and var colon)
            name = name[..colon];
        name = name.TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address);
    }

    /// <summary>Whether an address to listen on is reached from this machine only.</summary>
    public static bool IsLoopback(string listen) => listen == "localhost" || IPAddress.TryParse(listen, out var address) && IPAddress.IsLoopback(address);
}
