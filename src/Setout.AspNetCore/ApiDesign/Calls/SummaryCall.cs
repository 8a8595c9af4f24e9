using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Reading;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Counts, sums and groups rows.</summary>
internal sealed class SummaryCall(ServedEndpoint endpoint, SummaryRead read, ListParameters parameters) : Call
{
    private DataValue[] path = [];
    private ListRequest request = new();

    public override ValueTask<Problem?> BindAsync(Exchange exchange) =>
        new(endpoint.Path.Bind(exchange, out path) ?? ListReader.ReadFilters(parameters, exchange.Target.Query, out request));

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var outcome = await endpoint.Store.SummarizeAsync(read, path, request.Filter, request.Search, exchange.Http.RequestAborted);
        if (outcome.Status != ReadStatus.Found)
            return StoreProblems.Of(exchange, endpoint, outcome.Status, outcome.Parent, outcome.Fault);
        var facts = new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow())
        {
            Count = outcome.Count,
            Total = outcome.Count,
            Sum = outcome.Sum,
            Groups = outcome.Groups,
        };
        endpoint.Envelope!.Write(exchange.Body, [], facts);
        exchange.Status = endpoint.Planned.Status;
        exchange.ETag = ETags.OfBody(exchange.Written.Span);
        return Conditions.Apply(exchange, null);
    }
}
