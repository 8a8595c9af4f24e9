using System.Buffers;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Reads one row.</summary>
internal sealed class ReadCall(ReadEndpoint endpoint) : Call
{
    private DataValue[] path = [];
    private ReadForm form = endpoint.Plain;

    public override ValueTask<Problem?> BindAsync(Exchange exchange) =>
        new(endpoint.Served.Path.Bind(exchange, out path) ?? BindQuery(exchange));

    public override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var served = endpoint.Served;
        var envelope = served.Envelope!;
        var facts = new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow());
        // A body that shows nothing of the row still needs it to be there.
        using var apart = envelope.CanStream ? null : new Scratch();
        if (apart is null)
            envelope.WriteBefore(exchange.Body, facts);
        var outcome = await served.Store.ReadAsync(form.Read, path, (IBufferWriter<byte>?)apart ?? exchange.Body, exchange.Http.RequestAborted);
        if (outcome.Status != ReadStatus.Found)
            return StoreProblems.Of(exchange, served, outcome.Status, outcome.Parent, outcome.Fault);
        if (apart is null)
            envelope.WriteAfter(exchange.Body, facts);
        else
            envelope.Write(exchange.Body, apart.Written, facts);
        exchange.Status = served.Planned.Status;
        exchange.ETag = ETags.OfRow(outcome.Version, form.ShowsOthers ? Variant.Of(form.Variant, exchange.Written.Span) : form.Variant);
        return Conditions.Apply(exchange, outcome.Version);
    }

    private Problem? BindQuery(Exchange exchange)
    {
        if (exchange.Target.Query.IsEmpty && endpoint.Documented.MayBeEmpty)
            return null;
        if (ReadReader.Read(endpoint, exchange.Target.Query, out var asked) is { } problem)
            return problem;
        form = endpoint.Form(asked);
        return null;
    }
}
