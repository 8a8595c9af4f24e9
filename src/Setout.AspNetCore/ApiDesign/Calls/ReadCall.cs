using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Reading;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Reads one row.</summary>
internal sealed class ReadCall(ServedEndpoint endpoint, RowRead read) : Call
{
    private DataValue[] path = [];

    public override ValueTask<Problem?> BindAsync(Exchange exchange) =>
        new(endpoint.Path.Bind(exchange, out path) ?? NoQuery.Check(exchange));

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var envelope = endpoint.Envelope!;
        var facts = new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow());
        envelope.WriteBefore(exchange.Body, facts);
        var outcome = await endpoint.Store.ReadAsync(read, path, exchange.Body, exchange.Http.RequestAborted);
        if (outcome.Status != ReadStatus.Found)
            return StoreProblems.Of(exchange, endpoint, outcome.Status, outcome.Parent, outcome.Fault);
        envelope.WriteAfter(exchange.Body, facts);
        exchange.Status = endpoint.Planned.Status;
        exchange.ETag = endpoint.TagOf(outcome.Version, exchange.Written.Span);
        return Conditions.Apply(exchange, outcome.Version);
    }
}
