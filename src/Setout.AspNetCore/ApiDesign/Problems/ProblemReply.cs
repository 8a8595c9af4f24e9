namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>Turns the reply into that of a problem.</summary>
internal static class ProblemReply
{
    public static void Write(Exchange exchange, Problem problem)
    {
        exchange.Status = problem.Kind.Status;
        exchange.ETag = "";
        exchange.Body.Clear();
        if (problem.Header.Name is { Length: > 0 } header)
            exchange.Http.Response.Headers[header] = problem.Header.Value;

        if ((exchange.Route is { } route ? route.ErrorBody : exchange.Runtime.ErrorBody) is { } documented)
        {
            exchange.ContentType = "application/json";
            documented.Write(exchange, problem);
            return;
        }
        exchange.ContentType = ProblemWriter.ContentType;
        ProblemWriter.Write(exchange.Body.Json, problem, exchange.ToldPath, exchange.TraceId);
        exchange.Body.Json.Flush();
    }
}
