using System.Buffers;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Answers with the documented example, and says so. A body is checked as the design shows it, and goes nowhere.</summary>
internal sealed class ExampleCall(PlannedEndpoint endpoint, byte[] example, BodyShape? body) : Call
{
    public override async ValueTask<Problem?> BindAsync(Exchange exchange)
    {
        if (body is null)
            return null;
        if (MediaTypes.Check(exchange, exchange.Route!) is { } untyped)
            return untyped;
        var (bytes, problem) = await RequestBody.ReadAsync(exchange);
        return problem ?? BodyReader.Read(bytes.Bytes, bytes.Length, body, endpoint.Method == "PATCH" ? BodyUse.Merge : BodyUse.Whole, out _);
    }

    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        exchange.Status = endpoint.Status;
        exchange.Http.Response.Headers["Setout-Answer"] = "example";
        exchange.Body.Write(example);
        return default;
    }
}
