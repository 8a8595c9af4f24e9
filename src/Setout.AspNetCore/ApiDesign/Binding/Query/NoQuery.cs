using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>Where no parameter is known, each is refused.</summary>
internal static class NoQuery
{
    public static Problem? Check(Exchange exchange)
    {
        if (exchange.Target.Query.IsEmpty)
            return null;
        var faults = new QueryFaults();
        foreach (var (raw, part) in QueryPart.Split(exchange.Target.Query.ToString()))
            faults.Add(Fault.Shown(part?.FullName ?? raw), "unknown_parameter", "is no parameter here; there is none");
        return faults.ToProblem();
    }
}
