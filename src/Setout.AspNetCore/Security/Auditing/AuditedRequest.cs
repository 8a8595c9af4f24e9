using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.Security.Authentication;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Auditing;

/// <summary>
/// The request that is being served, for whatever it writes on its way: so that no way into the database can forget to say on whose behalf it
/// goes. Set only where the design asks for an audit log.
/// </summary>
internal static class AuditedRequest
{
    private static readonly AsyncLocal<Exchange?> Serving = new();

    public static void Begin(Exchange exchange) => Serving.Value = exchange;

    /// <summary>Who does what at this moment, taken down while the request is there.</summary>
    public static Deed Deed => Serving.Value is { } exchange ? Of(exchange) : Deed.Unknown;

    private static Deed Of(Exchange exchange)
    {
        var caller = exchange.Caller;
        var endpoint = exchange.Route?.Endpoint;
        return new(
            WhoOf(caller),
            caller.Title,
            RolesOf(caller, exchange.Runtime.Plan.Roles),
            endpoint is null ? exchange.Method : $"{endpoint.Method} {endpoint.Path}",
            exchange.TraceId);
    }

    private static string WhoOf(Caller caller) => caller.Key.IsUnset || caller.Key.IsNull ? caller.Name : caller.Key.ToString();

    private static string RolesOf(Caller caller, PlannedRoles? roles) =>
        roles is null ? "" : string.Join(", ", roles.All.Where(role => caller.Roles.Has(roles, role)));
}
