using System.Buffers;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Answers with the documented example, and says so. A body goes nowhere.</summary>
internal sealed class ExampleCall(PlannedEndpoint endpoint, byte[] example) : Call
{
    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        exchange.Status = endpoint.Status;
        exchange.Http.Response.Headers["Setout-Answer"] = "example";
        exchange.Body.Write(example);
        return default;
    }
}
