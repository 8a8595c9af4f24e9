using System.Net;

namespace Setout.Cli.Run;

/// <summary>What <c>--proxy</c> names: those whose word for who asks is taken.</summary>
internal static class ProxyNetworks
{
    public static EquatableArray<IPNetwork> Read(string[]? texts) => (texts ?? []).Select(Read).ToEquatableArray();

    private static IPNetwork Read(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        if (!IPNetwork.TryParse(text, out var network))
            throw new CommandFailure(ExitCode.Usage, $"--proxy cannot be `{text}`; it is the address of a proxy, 10.0.0.7, or a network of them, 10.0.0.0/24 (its bits behind the mask being 0)");
        return network.PrefixLength > 0 ? network : throw new CommandFailure(ExitCode.Usage, $"--proxy {text} would take everybody's word for who asks: name the addresses of your proxies");
    }
}
