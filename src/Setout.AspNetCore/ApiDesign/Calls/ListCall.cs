using System.Globalization;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Reads a page of rows.</summary>
internal sealed class ListCall(ListEndpoint endpoint) : Call
{
    private DataValue[] path = [];
    private ListRequest request = new();
    private bool wantsTotal;

    public override ValueTask<Problem?> BindAsync(Exchange exchange)
    {
        wantsTotal = Preferences.Of(exchange.Http.Request.Headers["Prefer"]).WantsTotal;
        return new(endpoint.Served.Path.Bind(exchange, out path) ?? ListReader.Read(endpoint.Parameters, exchange.Target.Query, out request));
    }

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var envelope = endpoint.Served.Envelope!;
        var facts = FactsBefore(exchange);
        // Where something before the rows depends on them, they are written apart and put in afterwards.
        using var apart = envelope.CanStream ? null : new Scratch();
        if (apart is null)
            envelope.WriteBefore(exchange.Body, facts);
        var outcome = await endpoint.Served.Store.ListAsync(
            endpoint.Read, path, request.ToPage(endpoint.ShowsTotal || wantsTotal),
            (System.Buffers.IBufferWriter<byte>?)apart ?? exchange.Body, exchange.Http.RequestAborted);
        if (outcome.Status != ReadStatus.Found)
            return Refuse(exchange, outcome);

        var next = endpoint.ShowsLinks || !endpoint.ShowsNext
            ? PageLinks.Next(exchange, endpoint.Parameters.Query, request, outcome.NextCursor, outcome.HasMore)
            : "";
        facts = FactsAfter(facts, outcome, next);
        if (apart is null)
            envelope.WriteAfter(exchange.Body, facts);
        else
            envelope.Write(exchange.Body, apart.Written, facts);
        WriteHeaders(exchange, outcome, next);
        return Conditions.Apply(exchange, null);
    }

    private ReplyFacts FactsBefore(Exchange exchange) => new(exchange.Runtime.Options.Time.GetUtcNow())
    {
        Limit = request.Limit,
        Offset = request.Offset,
        Page = request.Page > 0 ? request.Page : request.Offset / request.Limit + 1,
        PreviousLink = endpoint.ShowsLinks ? PageLinks.Previous(exchange, endpoint.Parameters.Query, request) : "",
    };

    private static ReplyFacts FactsAfter(ReplyFacts facts, in PageOutcome outcome, string next) => facts with
    {
        Count = outcome.Count,
        Total = outcome.Total,
        HasMore = outcome.HasMore,
        NextCursor = outcome.NextCursor,
        NextLink = next,
    };

    private void WriteHeaders(Exchange exchange, in PageOutcome outcome, string next)
    {
        var headers = exchange.Http.Response.Headers;
        exchange.Status = endpoint.Served.Planned.Status;
        exchange.ETag = ETags.OfBody(exchange.Written.Span);
        if (next.Length > 0 && !endpoint.ShowsNext)
            headers.Link = $"<{next}>; rel=\"next\"";
        if (!wantsTotal)
            return;
        headers["X-Total-Count"] = outcome.Total.ToString(CultureInfo.InvariantCulture);
        headers["Preference-Applied"] = "count=exact";
    }

    private Problem Refuse(Exchange exchange, in PageOutcome outcome)
    {
        if (outcome.Status != ReadStatus.BadCursor)
            return StoreProblems.Of(exchange, endpoint.Served, outcome.Status, outcome.Parent, outcome.Fault);
        var faults = new QueryFaults();
        faults.Add(endpoint.Parameters.Query.CursorParameter, "bad_cursor", "is not one that this list gave for these filters and this order");
        return faults.ToProblem()!;
    }
}
