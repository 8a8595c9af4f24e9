using System.Net;

namespace Setout.Cli.Run;

/// <summary>Where one may listen.</summary>
internal static class ListenAddress
{
    /// <summary>Refuses what is no address, and one that others reach as long as nobody has to sign in.</summary>
    public static void Check(RunRequest request, Plan plan)
    {
        if (request.Host is not ("*" or "localhost") && !IPAddress.TryParse(request.Host, out _))
            throw new CommandFailure(ExitCode.Usage, $"--host cannot be `{request.Host}`; it is an IP address of this machine, localhost, or * for all of them.");
        if (IsForThisMachine(request) || request.AllowsAnonymous || plan.KnowsCallers)
            return;
        throw new CommandFailure(
            ExitCode.Usage,
            $"Others would reach {request.Host}{(request.Proxies.IsEmpty ? "" : " by the proxy")}, and the design states no authentication: everybody could read and change everything. Add --allow-anonymous if that is meant.");
    }

    /// <summary>Whether nobody else reaches it; behind a proxy others do.</summary>
    public static bool IsForThisMachine(RunRequest request) => IsLoopback(request.Host) && request.Proxies.IsEmpty;

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
