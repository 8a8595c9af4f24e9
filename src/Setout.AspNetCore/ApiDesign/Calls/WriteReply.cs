using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>The reply to a change that was made.</summary>
internal static class WriteReply
{
    public static StoredReply Make(WriteEndpoint endpoint, Done done, DataValue[] path, RowValues sent, Preferences preferences)
    {
        var isMinimal = preferences.IsMinimal && endpoint.Served.Envelope is not null;
        var body = isMinimal ? [] : Body(endpoint.Served, done);
        var headers = new List<string>();
        if (done.Version > 0)
            headers.AddRange(["ETag", endpoint.Served.TagOf(done.Version, body)]);
        if (endpoint.Location?.Write(done.Key, path, sent) is { Length: > 0 } location)
            headers.AddRange(["Location", location]);
        if (isMinimal)
            headers.AddRange(["Preference-Applied", "return=minimal"]);
        return new StoredReply(Status(endpoint, isMinimal), [.. headers], body);
    }

    private static int Status(WriteEndpoint endpoint, bool isMinimal)
    {
        var status = endpoint.Served.Planned.Status;
        return isMinimal && status == StatusCodes.Status200OK ? StatusCodes.Status204NoContent : status;
    }

    private static byte[] Body(ServedEndpoint endpoint, Done done)
    {
        if (endpoint.Envelope is not { } envelope)
            return [];
        var body = ReplyBody.Rent();
        try
        {
            envelope.Write(body, done.Row.Span, new ReplyFacts(endpoint.Time.GetUtcNow()));
            return body.Written.ToArray();
        }
        finally
        {
            body.Return();
        }
    }
}
