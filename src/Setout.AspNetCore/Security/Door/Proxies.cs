using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Setout.AspNetCore.Security.Door;

/// <summary>
/// Who asks, and whether over TLS, as the proxies before us tell it: from the nearest to the farthest, for as long as each is one that
/// was named. The first that was not is the caller, whatever it says of others; and what it says of the host is never heeded.
/// </summary>
internal static class Proxies
{
    /// <summary>Without a proxy nothing is looked at.</summary>
    public static void Use(WebApplication web, SetoutOptions options)
    {
        if (options.Proxies.IsEmpty)
            return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Proxies)
            forwarded.KnownIPNetworks.Add(network);
        web.UseForwardedHeaders(forwarded);
    }
}
