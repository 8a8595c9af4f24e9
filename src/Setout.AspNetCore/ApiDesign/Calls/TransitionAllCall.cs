using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Moves many rows to a state.</summary>
internal sealed class TransitionAllCall(WriteEndpoint endpoint, DocumentedQuery query, TransitionAll transition) : Call
{
    private DataValue[] path = [];

    public override ValueTask<Problem?> BindAsync(Exchange exchange) => new(endpoint.Served.Path.Bind(exchange, out path) ?? query.Check(exchange));

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var outcome = await endpoint.Served.Store.TransitionAllAsync(transition, path, exchange.Http.RequestAborted);
        if (outcome is not Done done)
            return WriteProblems.Of(exchange, endpoint, new RowValues([]), outcome);
        exchange.Status = endpoint.Served.Planned.Status;
        endpoint.Served.Envelope?.Write(exchange.Body, [], new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow()) { Count = done.Version, Total = done.Version });
        return null;
    }
}
