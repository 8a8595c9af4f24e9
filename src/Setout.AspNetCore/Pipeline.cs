using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Deployment.Monitoring;
using Setout.AspNetCore.Security.Auditing;
using Setout.AspNetCore.Security.Authentication;
using Setout.AspNetCore.Security.Authorization;
using Setout.AspNetCore.Security.Door;

namespace Setout.AspNetCore;

/// <summary>How every request is served, whatever it asks for: there is no second door.</summary>
internal static class Pipeline
{
    public static async Task ServeAsync(HttpContext http, Runtime runtime)
    {
        using var exchange = new Exchange(http, runtime);
        var started = runtime.Log.IsEnabled(LogLevel.Debug) ? runtime.Options.Time.GetTimestamp() : 0;
        var timing = StepTiming.Start(runtime.Options);
        using (var deadline = RequestDeadline.Start(http, runtime))
            if (!await TryAnswerAsync(exchange, timing, deadline))
                return;
        timing?.WriteTo(http.Response.Headers);
        await Responder.RespondAsync(exchange);
        if (started != 0)
            runtime.Log.Served(exchange.Method, exchange.ToldPath, exchange.Status, runtime.Options.Time.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>False where nobody waits for the answer any more.</summary>
    private static async ValueTask<bool> TryAnswerAsync(Exchange exchange, StepTiming? timing, RequestDeadline? deadline)
    {
        var (http, runtime) = (exchange.Http, exchange.Runtime);
        try
        {
            if (await AnswerAsync(exchange, timing) is { } problem)
            {
                ProblemReply.Write(exchange, problem);
                // A flood is told by its 503 alone: a line for each request would be a second one.
                if (problem.Fault is not (StorageFault.None or StorageFault.Overloaded))
                    runtime.Log.Unavailable(exchange.Method, exchange.ToldPath, exchange.Status, problem.Detail, exchange.TraceId);
            }
        }
        catch (OperationCanceledException) when (deadline is { IsOver: true })
        {
            ProblemReply.Write(exchange, deadline.Problem);
            runtime.Log.Unavailable(exchange.Method, exchange.ToldPath, exchange.Status, deadline.Problem.Detail, exchange.TraceId);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            runtime.Log.Abandoned(exchange.Method, exchange.ToldPath);
            return false;
        }
        catch (BadHttpRequestException fault)
        {
            ProblemReply.Write(exchange, RequestFaults.Explain(fault, runtime.Options));
        }
        catch (Exception fault)
        {
            runtime.Log.Failed(fault, exchange.Method, exchange.ToldPath, exchange.TraceId);
            ProblemReply.Write(exchange, new Problem(ProblemKinds.Internal, ""));
        }
        return true;
    }

    private static async ValueTask<Problem?> AnswerAsync(Exchange exchange, StepTiming? timing)
    {
        if (RequestFaults.FindSmuggling(exchange.Http.Request.Headers) is { } smuggled)
            return smuggled;
        if (HostNames.Check(exchange) is { } misdirected)
            return misdirected;
        if (Origins.Check(exchange) is { } foreign)
            return foreign;
        if (Router.Find(exchange, exchange.Runtime.Routes) is { } unrouted)
            return unrouted;
        if (exchange.Route is not { } route)
        {
            OptionsReply.Write(exchange);
            return null;
        }

        if (exchange.Runtime.Audit is not null)
            AuditedRequest.Begin(exchange);
        exchange.Caller = await Authenticator.AuthenticateAsync(exchange);
        timing?.Done("authenticate");

        // Before it is decided whether they may: who guesses is counted too.
        if (route.Limits?.Count(exchange) is { } tooMany)
            return tooMany;
        if (Authorizer.Authorize(exchange) is { } refused)
            return exchange.Runtime.Audit is { } log ? await log.RefusedAsync(exchange, refused) : refused;
        timing?.Done("authorize");

        var call = route.Begin(exchange);
        if (Acceptance.Check(exchange, route) is { } unacceptable)
            return unacceptable;
        if (await call.BindAsync(exchange) is { } unbound)
            return unbound;
        timing?.Done("bind");

        var failed = await call.ExecuteAsync(exchange);
        timing?.Done("execute");
        return exchange.Runtime.Audit is { } audit ? await audit.AnsweredAsync(exchange, failed) : failed;
    }
}
