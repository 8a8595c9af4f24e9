using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Queries;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>What the store could not do, as problems.</summary>
internal static class StoreProblems
{
    /// <summary>The problem of a read that found nothing or failed.</summary>
    public static Problem Of(Exchange exchange, ServedEndpoint endpoint, ReadStatus status, string parent, StorageFault fault) => status switch
    {
        ReadStatus.NotFound => Missing(exchange, endpoint.Entity.Name),
        ReadStatus.ParentMissing => Missing(exchange, parent),
        _ => Of(fault),
    };

    /// <summary>Nothing is there, or nothing that the caller may see.</summary>
    public static Problem Missing(Exchange exchange, string entity) =>
        new(ProblemKinds.NotFound, $"There is no {entity} at {exchange.ToldPath}.");

    public static Problem Of(StorageFault fault) => fault switch
    {
        StorageFault.Full => new Problem(ProblemKinds.Full, "Nothing can be stored until there is space again.") { Fault = fault },
        StorageFault.Overloaded => Later("Too much is being asked at once.", fault),
        StorageFault.TimedOut => Later("It took too long.", fault),
        _ => Later("The database cannot be used.", fault),
    };

    private static Problem Later(string detail, StorageFault fault) => new(ProblemKinds.Unavailable, detail) { Fault = fault, Header = ("Retry-After", "1") };
}
