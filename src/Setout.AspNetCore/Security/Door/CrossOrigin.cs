using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Door;

/// <summary>
/// Tells browsers which pages of other origins may see an answer, refusals too, and what they may ask for (the CORS protocol of the
/// Fetch standard). It asks what was stated alone, never whether an origin looks like one of it.
/// </summary>
internal sealed class CrossOrigin
{
    private const string PreflightSeconds = "600";

    private static readonly StringValues Yes = "true";

    private readonly PlannedCors planned;
    private readonly HashSet<string> origins;
    private readonly (string Scheme, string Suffix)[] domains;
    private readonly StringValues requestHeaders;
    private readonly StringValues exposed = "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, Setout-Answer, WWW-Authenticate";

    public CrossOrigin(PlannedCors planned, Plan plan)
    {
        this.planned = planned;
        origins = planned.Origins.Where(origin => !origin.Contains("://*.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        domains = [.. planned.Origins.Where(origin => origin.Contains("://*.", StringComparison.Ordinal)).Select(origin => (origin[..(origin.IndexOf('*', StringComparison.Ordinal))], origin[(origin.IndexOf('*', StringComparison.Ordinal) + 1)..]))];
        string[] headers = ["Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Prefer", "traceparent", plan.ApiKeys?.Header ?? "", plan.Accounts?.Cookies?.CsrfHeader ?? ""];
        requestHeaders = string.Join(", ", headers.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether answers differ by who asks: pages of any origin get the same.</summary>
    public bool Varies => !planned.IsAny;

    /// <summary>Whether pages of an origin may call, and send cookies.</summary>
    public bool IsTrusted(string origin) => planned.Credentials && IsNamed(origin);

    /// <summary>Whether an origin is stated by its name.</summary>
    public bool IsNamed(string origin) => origins.Contains(origin) || Array.Exists(domains, domain =>
        origin.Length > domain.Scheme.Length + domain.Suffix.Length && origin.StartsWith(domain.Scheme, StringComparison.Ordinal) && origin.EndsWith(domain.Suffix, StringComparison.Ordinal)
        && origin.AsSpan(domain.Scheme.Length, origin.Length - domain.Scheme.Length - domain.Suffix.Length).IndexOfAnyExcept(DomainLetters) < 0);

    private static readonly System.Buffers.SearchValues<char> DomainLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    public void Write(Exchange exchange)
    {
        var request = exchange.Http.Request;
        var origin = request.Headers.Origin;
        if (origin.Count != 1 || !planned.IsAny && !IsNamed(origin.ToString()))
            return;
        var headers = exchange.Http.Response.Headers;
        headers.AccessControlAllowOrigin = planned.IsAny ? StatedByAll : origin;
        if (planned.Credentials)
            headers.AccessControlAllowCredentials = Yes;
        if (HttpMethods.IsOptions(exchange.Method) && request.Headers.AccessControlRequestMethod.Count > 0)
            WritePreflight(exchange, headers);
        else
            headers.AccessControlExposeHeaders = exposed;
    }

    private static readonly StringValues StatedByAll = "*";

    private void WritePreflight(Exchange exchange, IHeaderDictionary headers)
    {
        if (exchange.Path is not { } path)
            return;
        headers.AccessControlAllowMethods = planned.Methods.IsEmpty ? path.Allow : string.Join(", ", path.Allow.ToString().Split(", ").Where(method => planned.Methods.Contains(method)));
        headers.AccessControlAllowHeaders = requestHeaders;
        headers.AccessControlMaxAge = PreflightSeconds;
    }
}
