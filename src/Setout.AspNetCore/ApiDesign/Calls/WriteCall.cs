using System.Buffers;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Changes rows: what creating, replacing, merging, moving and deleting have in common.</summary>
internal abstract class WriteCall(WriteEndpoint endpoint) : Call
{
    private string? key;
    private long[]? expected;
    private ReadOnlyMemory<byte> sent;

    protected WriteEndpoint Endpoint { get; } = endpoint;

    protected DataValue[] Path { get; private set; } = [];

    protected RowValues Values { get; private set; } = new([]);

    /// <summary>The session that another password of the caller does not end; empty where none is sent.</summary>
    protected string KeptSession { get; private set; } = "";

    protected Preferences Preferences { get; private set; }

    public sealed override async ValueTask<Problem?> BindAsync(Exchange exchange)
    {
        if (Endpoint.Served.Path.Bind(exchange, out var path) is { } unnamed)
            return unnamed;
        Path = path;
        Preferences = Preferences.Of(exchange.Http.Request.Headers["Prefer"]);
        return Endpoint.Query.Check(exchange) ?? BindHeaders(exchange) ?? await BindBodyAsync(exchange);
    }

    public sealed override async ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var once = key is null ? null : new IdempotencyEntry(
            IdempotencyKey.Scope(exchange), key, IdempotencyKey.Fingerprint(sent.Span), MakeReply);
        var options = new WriteOptions { Versions = expected, Once = once };
        switch (await RunAsync(options, exchange.Http.RequestAborted))
        {
            case Done done:
                return await SucceedAsync(exchange, done);
            case Replayed replayed:
                Send(exchange, replayed.Reply);
                exchange.Http.Response.Headers["Idempotency-Replayed"] = "true";
                return null;
            case var refused:
                return WriteProblems.Of(exchange, Endpoint, Values, refused);
        }
    }

    /// <summary>Replies to what was done.</summary>
    protected virtual ValueTask<Problem?> SucceedAsync(Exchange exchange, Done done)
    {
        Send(exchange, done.Reply ?? MakeReply(done));
        return default;
    }

    /// <summary>Has the store do it.</summary>
    protected abstract ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation);

    private Problem? BindHeaders(Exchange exchange)
    {
        if (Conditions.ReadExpected(exchange, out expected) is { } malformed)
            return malformed;
        return Endpoint.TakesKey ? IdempotencyKey.Read(exchange, out key) : null;
    }

    private async ValueTask<Problem?> BindBodyAsync(Exchange exchange)
    {
        if (!Endpoint.TakesBody || (!Endpoint.NeedsBody && BodyIsEmpty(exchange)))
        {
            Values = new RowValues(new DataValue[Endpoint.Served.Entity.Fields.Count]);
            return null;
        }
        if (BodyIsEmpty(exchange))
            return new Problem(ProblemKinds.MalformedBody, "A body is needed, and none was sent.");
        if (MediaTypes.Check(exchange, exchange.Route!) is { } untyped)
            return untyped;
        var (body, problem) = await RequestBody.ReadAsync(exchange);
        if (problem is not null)
            return problem;
        sent = body.Bytes.AsMemory(0, body.Length);
        problem = BodyReader.Read(body.Bytes, body.Length, Endpoint.Body, Endpoint.Use, out var values);
        Values = values;
        return problem is null ? await HashPasswordAsync(exchange) : await WithBrokenChecksAsync(problem, values, exchange.Http.RequestAborted);
    }

    /// <summary>Of passwords only their hashes go further.</summary>
    private async ValueTask<Problem?> HashPasswordAsync(Exchange exchange)
    {
        if (Endpoint.ChangesOwnPassword && Endpoint.Passwords.In(Values).Any())
        {
            KeptSession = exchange.Caller.Session;
            if (Endpoint.CurrentPassword.Length > 0 && await CurrentPassword.CheckAsync(exchange, Endpoint, sent) is { } wrong)
                return wrong;
        }
        foreach (var (fields, index) in Endpoint.Passwords.In(Values))
        {
            if (await exchange.Runtime.Hashes.HashAsync(fields[index], exchange.From, exchange.Http.RequestAborted) is not { } hash)
                return StoreProblems.Of(StorageFault.Overloaded);
            fields[index] = DataValue.Text(hash);
        }
        return null;
    }

    /// <summary>A body that is refused anyway: the conditions that it breaks are told too.</summary>
    private async ValueTask<Problem> WithBrokenChecksAsync(Problem problem, RowValues values, CancellationToken cancellation)
    {
        if (values.Fields.Length == 0 || problem.Violations.Count >= Problem.MaxViolations)
            return problem;
        var further = new List<Violation>();
        foreach (var broken in await Endpoint.Served.Store.FindBrokenAsync(Endpoint.Served.Entity.Name, values, cancellation))
            further.AddRange(broken.Checks.Select(BodyPlace.Of(Endpoint.Body, values, broken.At).Violation));
        return problem.With(further);
    }

    private static bool BodyIsEmpty(Exchange exchange) =>
        exchange.Http.Request.ContentLength is null or 0 && exchange.Http.Request.Headers.TransferEncoding.Count == 0;

    /// <summary>The reply of success. With a key it is made on the writing thread, so it touches nothing that changes.</summary>
    private StoredReply MakeReply(Done done) => WriteReply.Make(Endpoint, done, Path, Values, Preferences);

    private static void Send(Exchange exchange, StoredReply reply)
    {
        exchange.Status = reply.Status;
        var headers = exchange.Http.Response.Headers;
        for (var index = 0; index + 1 < reply.Headers.Length; index += 2)
            headers[reply.Headers[index]] = reply.Headers[index + 1];
        exchange.Body.Write(reply.Body);
    }
}
