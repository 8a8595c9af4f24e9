using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.Deployment.Monitoring;
using Setout.AspNetCore.Security.Authentication;

namespace Setout.AspNetCore;

/// <summary>A request and the reply to it, from the first step to the last.</summary>
internal sealed class Exchange(HttpContext http, Runtime runtime) : IDisposable
{
    private ReplyBody? body;
    private RequestBody? request;
    private string? traceId;

    public HttpContext Http { get; } = http;

    /// <summary>The runtime that serves it to the end, whatever is swapped in meanwhile.</summary>
    public Runtime Runtime { get; } = runtime;

    public RawTarget Target { get; private set; } = new(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);

    public string Method => Http.Request.Method;

    public bool IsHead => HttpMethods.IsHead(Method);

    public Caller Caller { get; set; } = Caller.Anonymous;

    /// <summary>The account that somebody tries to sign in to; empty where it is none, or not known.</summary>
    public string Attempted { get; set; } = "";

    /// <summary>The path that was matched; null if none was.</summary>
    public RoutePath? Path { get; set; }

    /// <summary>The route that was matched; null if none was.</summary>
    public Route? Route { get; set; }

    /// <summary>The path as logs and refusals may have it: without the token that a letter brought, and without values of protected fields.</summary>
    public string ToldPath => Path is { } path ? path.Told(Target.PathText) : Runtime.Routes.Told(Target.PathText);

    /// <summary>Where the values of path parameters stand in the raw path.</summary>
    public PathValue[] PathValues { get; set; } = [];

    public int Status { get; set; } = 200;

    public string ContentType { get; set; } = "application/json";

    /// <summary>The reply's body; rented at first use.</summary>
    public ReplyBody Body => body ??= ReplyBody.Rent();

    public ReadOnlyMemory<byte> Written => body is null ? default : body.Written;

    /// <summary>The <c>ETag</c> with its quotes; empty for none.</summary>
    public string ETag { get; set; } = "";

    /// <summary>Whether nobody may keep a copy of the reply: it has tokens.</summary>
    public bool IsSecret { get; set; }

    /// <summary>The address that asks; of IPv6 the network, of which one caller has all. Behind a proxy, what is known of it by then.</summary>
    public string From => Http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        var four => four.ToString(),
    };

    /// <summary>The trace of the caller (W3C <c>traceparent</c>), else one of our own: problems and log share it.</summary>
    public string TraceId => traceId ??= TraceIds.Of(Http.Request);

    /// <summary>The raw text of a path parameter, by its position.</summary>
    public ReadOnlySpan<char> PathValue(int index) =>
        Target.Path.Slice(PathValues[index].Start, PathValues[index].Length);

    /// <summary>The value of a parameter of the query, which is not there any more for those who come after; null for none.</summary>
    public string? TakeParameter(string name)
    {
        var parts = QueryPart.Split(Target.Query.ToString()).ToList();
        if (parts.FindIndex(part => part.Part?.FullName == name) is not (>= 0 and var at))
            return null;
        var value = parts[at].Part!.Value.Value;
        parts.RemoveAt(at);
        Target = new RawTarget(parts.Count == 0 ? Target.Path.ToString() : $"{Target.Path}?{string.Join('&', parts.Select(part => part.Raw))}");
        return value;
    }

    /// <summary>Keeps the request's body until the exchange ends.</summary>
    public void Keep(RequestBody bytes) => request = bytes;

    public void Dispose()
    {
        request?.Dispose();
        body?.Return();
        body = null;
    }
}
