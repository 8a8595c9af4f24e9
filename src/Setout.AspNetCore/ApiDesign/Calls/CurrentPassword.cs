using System.Text.Json;
using Setout.AspNetCore.ApiDesign.Calls.Accounts;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Asks for the password in use where a change of the own account brings another one, and the design shows that it does.</summary>
internal static class CurrentPassword
{
    /// <summary>Why it is refused; null where it is the right one.</summary>
    public static async ValueTask<Problem?> CheckAsync(Exchange exchange, WriteEndpoint endpoint, ReadOnlyMemory<byte> body)
    {
        if (SentIn(body, endpoint.CurrentPassword) is not { Length: > 0 } current)
            return Wrong(endpoint);
        var desk = exchange.Runtime.Accounts!;
        var known = await desk.FindAsync(exchange.Caller.Key, exchange.Http.RequestAborted);
        var attempt = await desk.AttemptAsync($"!{exchange.Caller.Name}", known, DataValue.Text(current), exchange.From, exchange.Http.RequestAborted);
        if (AccountCall.Stopped(attempt) is { } stopped)
            return stopped;
        return attempt.IsRight ? null : Wrong(endpoint);
    }

    private static Problem Wrong(WriteEndpoint endpoint) => new(ProblemKinds.InvalidValues, $"`{endpoint.CurrentPassword}` is not the password.")
    {
        Violations = [new Violation(ViolationPlace.Body, $"/{endpoint.CurrentPassword}", "wrong_password", "is not the password", endpoint.Served.Planned.Origin)],
    };

    /// <summary>The body has been read, so that it is an object with each member once.</summary>
    private static string SentIn(ReadOnlyMemory<byte> body, string member)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
    }
}
