using System.Globalization;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Door;

/// <summary>The limits of one endpoint.</summary>
internal sealed class RateLimits(RateMeter[] meters)
{
    private readonly string policy = string.Join(", ", meters.Select((meter, at) => string.Create(CultureInfo.InvariantCulture, $"\"{NameOf(meters, at)}\";q={meter.Limit.Requests};w={meter.Limit.Seconds}")));

    /// <summary>The limits of an endpoint; null for none.</summary>
    public static RateLimits? Of(PlannedEndpoint endpoint, IEnumerable<RateMeter> all) =>
        all.Where(meter => meter.Limit.IsFor(endpoint)).ToArray() is { Length: > 0 } meters ? new(meters) : null;

    /// <summary>Counts a request, and tells the caller how many are left; the problem where it is one too many.</summary>
    public Problem? Count(Exchange exchange)
    {
        var headers = exchange.Http.Response.Headers;
        headers["RateLimit-Policy"] = policy;
        var (tightest, at) = (new RateVerdict(int.MaxValue, default), 0);
        for (var index = 0; index < meters.Length; index++)
        {
            var verdict = meters[index].Count(RateCaller.Of(exchange, meters[index].Limit.By));
            if (verdict.Remaining < tightest.Remaining)
                (tightest, at) = (verdict, index);
            if (verdict.Remaining < 0)
                break;
        }
        var seconds = (long)Math.Ceiling(tightest.Reset.TotalSeconds);
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{NameOf(meters, at)}\";r={Math.Max(0, tightest.Remaining)};t={seconds}");
        return tightest.Remaining >= 0 ? null : new Problem(ProblemKinds.RateLimited, string.Create(CultureInfo.InvariantCulture, $"{meters[at].Limit.Requests} requests may come in {meters[at].Limit.Seconds} seconds."))
        {
            Header = ("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static string NameOf(RateMeter[] meters, int at)
    {
        var name = meters[at].Limit.By.ToString().ToLowerInvariant();
        return meters.Length == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{at + 1}");
    }
}
