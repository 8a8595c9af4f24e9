using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>How many rows there are, of several entities; or how many of them are the caller's.</summary>
internal sealed class OverviewCall(PlannedEndpoint endpoint, Envelope envelope, DocumentedQuery query, FiguresRead read, SqliteStore store) : Call
{
    public override ValueTask<Problem?> BindAsync(Exchange exchange) => new(query.Check(exchange));

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var (figures, fault) = await store.CountAsync(read, exchange.Caller.Key, exchange.Http.RequestAborted);
        if (figures is null)
            return StoreProblems.Of(fault);
        envelope.Write(exchange.Body, [], new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow()) { Figures = figures });
        exchange.Status = endpoint.Status;
        exchange.ETag = ETags.OfBody(exchange.Written.Span);
        return Conditions.Apply(exchange, null);
    }
}
