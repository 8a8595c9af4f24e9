using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Sections.Security.RateLimits;

namespace Setout.Sections.Security.Planning;

/// <summary>
/// Which endpoints a stated limit counts: those whose paths its sentence has, those of signing in where it speaks of logins, all where it
/// speaks of nothing else. What speaks of something that is not found counts nothing: a limit on uploads is none on the rest.
/// </summary>
internal static class RateLimitPlanner
{
    private const string Exceeded = "Too many requests";

    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "rate", "rates", "limit", "limits", "limiting", "limited", "rate-limit", "rate-limits", "rate-limiting", "rate-limited", "throttle", "throttling", "throttled", "default", "global", "globally", "general", "overall", "total",
        "aggregate", "all", "every", "each", "any", "the", "a", "an", "api", "apis", "endpoint", "endpoints", "request", "requests", "req", "reqs", "call", "calls", "max", "maximum", "most", "up", "to", "at", "of", "on", "for", "is", "are",
        "be", "per", "by", "with", "and", "or", "user", "users", "ip", "ips", "address", "addresses", "client", "clients", "caller", "callers", "account", "token", "key", "keys", "customer", "authenticated", "burst", "bursts", "enforced",
        "applied", "using", "via", "bucket", "sliding", "window", "fixed", "public", "standard", "we", "allow", "allowed", "service", "level", "+", "-", "–", "—", "→", "&", "based",
    };

    public static EquatableArray<PlannedRateLimit> Plan(Design design, IReadOnlyList<PlannedEndpoint> endpoints)
    {
        var written = design.Security.RateLimits.Concat(design.Performance.RateLimits).ToList();
        var atEndpoints = AtEndpoints(design, endpoints).ToList();
        if (written.Count + atEndpoints.Count == 0 || endpoints.Count == 0)
            return [];
        var routes = new EndpointRoutes(endpoints);
        var limits = new List<PlannedRateLimit>();
        foreach (var limit in written)
            if (EndpointsOf(limit, endpoints, routes) is { } counted)
                limits.Add(Planned(limit, counted));
        limits.AddRange(atEndpoints);
        return limits.ToEquatableArray();
    }

    /// <summary><c>**Rate limit**: 10/min</c> is about what it stands at: the methods of a <c>GET/POST</c> together.</summary>
    private static IEnumerable<PlannedRateLimit> AtEndpoints(Design design, IReadOnlyList<PlannedEndpoint> endpoints) =>
        from written in design.ApiDesign.Endpoints
        from limit in RateLimitReader.At(written.Behaviour)
        group (limit, written) by (limit.Span.Start, limit.Requests, limit.Seconds) into stated
        let limited = endpoints.Where(endpoint => stated.Any(each => endpoint.Method == each.written.Method.Value && endpoint.Origin.Start == each.written.Path.Span.Start)).ToList()
        where limited.Count > 0
        select Planned(stated.First().limit, limited);

    private static PlannedRateLimit Planned(WrittenRateLimit limit, IEnumerable<PlannedEndpoint> counted) => new(limit.Requests, limit.Seconds, limit.By, limit.Span)
    {
        Burst = limit.Burst > 0 ? limit.Burst : limit.Requests,
        Endpoints = counted.Select(endpoint => $"{endpoint.Method} {endpoint.Path}").ToEquatableArray(),
    };

    /// <summary>The endpoints with the status that those have which are limited.</summary>
    public static EquatableArray<PlannedEndpoint> Apply(EquatableArray<PlannedEndpoint> endpoints, EquatableArray<PlannedRateLimit> limits) => limits.IsEmpty
        ? endpoints
        : endpoints.Select(endpoint => limits.Any(limit => limit.IsFor(endpoint)) && !endpoint.Errors.Any(error => error.Status == 429)
            ? endpoint with { Errors = [.. endpoint.Errors.Append(new(429, Exceeded, default)).OrderBy(error => error.Status)] }
            : endpoint).ToEquatableArray();

    /// <summary>Whether it says in known words what it limits, or with a path.</summary>
    public static bool IsUnderstood(WrittenRateLimit limit)
    {
        var words = limit.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word.StartsWith('/') || IsLogin(word) || IsAuthentication(word)) || words.All(IsGeneral);
    }

    private static bool IsGeneral(string word) => General.Contains(word) || char.IsAsciiDigit(word[0]);

    private static bool IsLogin(string word) => word is "login" or "logins" or "log-in" or "sign-in" or "signin" or "sign-ins";

    private static bool IsAuthentication(string word) => word is "auth" or "authentication";

    /// <summary>None for all of them; null where what is limited is not found.</summary>
    private static List<PlannedEndpoint>? EndpointsOf(WrittenRateLimit limit, IReadOnlyList<PlannedEndpoint> endpoints, EndpointRoutes routes)
    {
        var words = limit.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var method = words.FirstOrDefault(word => word is "get" or "post" or "put" or "patch" or "delete")?.ToUpperInvariant() ?? "";
        if (words.Any(word => word.StartsWith('/')))
        {
            var found = words.Where(word => word.StartsWith('/')).SelectMany(path => At(path, method, endpoints, routes)).Distinct().ToList();
            return found.Count > 0 ? found : null;
        }
        if (words.Any(IsLogin))
            return NotEmpty(endpoints.Where(endpoint => endpoint.Answer is SignInAnswer));
        if (words.Any(IsAuthentication))
            return NotEmpty(endpoints.Where(endpoint => endpoint.Answer.IsDoor));
        return words.All(IsGeneral) ? [] : null;
    }

    private static IEnumerable<PlannedEndpoint> At(string path, string method, IReadOnlyList<PlannedEndpoint> endpoints, EndpointRoutes routes) => path.EndsWith('*')
        ? endpoints.Where(endpoint => endpoint.Path.Contains(path.TrimEnd('*'), StringComparison.Ordinal) && (method.Length == 0 || endpoint.Method == method))
        : routes.Find(method, path);

    private static List<PlannedEndpoint>? NotEmpty(IEnumerable<PlannedEndpoint> found) => found.ToList() is { Count: > 0 } some ? some : null;
}
