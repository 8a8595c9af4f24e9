using System.Globalization;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.Accounts;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>A request about an account: what signing in, signing out and the others have in common.</summary>
internal abstract class AccountCall(AccountEndpoint endpoint) : Call
{
    private DataValue[] sent = [];

    protected AccountEndpoint Endpoint { get; } = endpoint;

    public sealed override async ValueTask<Problem?> BindAsync(Exchange exchange)
    {
        sent = new DataValue[Endpoint.Body.Entity.Fields.Count];
        if (Endpoint.Query.Check(exchange) is { } refused)
            return refused;
        if (exchange.Http.Request.ContentLength is null or 0 && exchange.Http.Request.Headers.TransferEncoding.Count == 0)
            return Endpoint.NeedsBody ? new Problem(ProblemKinds.MalformedBody, "A body is needed, and none was sent.") : null;
        if (MediaTypes.Check(exchange, exchange.Route!) is { } untyped)
            return untyped;
        var (body, problem) = await RequestBody.ReadAsync(exchange);
        if (problem is not null)
            return problem;
        problem = BodyReader.Read(body.Bytes, body.Length, Endpoint.Body, BodyUse.Whole, out var values);
        sent = values.Fields;
        return problem;
    }

    /// <summary>What was sent in a place that <see cref="AccountEndpoint.IndexOf"/> gave.</summary>
    protected DataValue Sent(int index) => sent[index];

    /// <summary>The problem of an attempt at a password that was not tried, or not to its end; null for one that was.</summary>
    public static Problem? Stopped(Verification attempt) => attempt.Wait > TimeSpan.Zero
        ? new Problem(ProblemKinds.TooManyAttempts, "The password was wrong too often.") { Header = ("Retry-After", Math.Ceiling(attempt.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)) }
        : Fault(attempt.Fault);

    /// <summary>The problem of an account that could not be looked for.</summary>
    protected static Problem? Fault(StorageFault fault) => fault == StorageFault.None ? null : StoreProblems.Of(fault);
}
