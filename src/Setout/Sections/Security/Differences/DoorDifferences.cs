using Setout.Planning;

namespace Setout.Sections.Security.Differences;

/// <summary>What changed at the door: ways to be recognised, pages that may call, how often something may be asked for.</summary>
internal static class DoorDifferences
{
    private const string Nothing = "none";

    public static IEnumerable<Difference> Of(Plan before, Plan after) => [.. Ways(before, after), .. Pages(before.Cors, after.Cors), .. Limits(before, after)];

    private static IEnumerable<Difference> Ways(Plan before, Plan after)
    {
        var (former, present) = (WaysOf(before), WaysOf(after));
        foreach (var (way, origin) in present.ExceptBy(former.Select(each => each.Way), each => each.Way))
            yield return new(DifferenceKind.Widened, "callers", "", Nothing, way, origin);
        foreach (var (way, origin) in former.ExceptBy(present.Select(each => each.Way), each => each.Way))
            yield return new(DifferenceKind.Narrowed, "callers", "", way, Nothing, origin);
    }

    private static List<(string Way, SourceSpan Origin)> WaysOf(Plan plan)
    {
        var ways = new List<(string, SourceSpan)>();
        if (plan.Accounts is not null)
            ways.Add(("by password", plan.Endpoints.FirstOrDefault(endpoint => endpoint.Answer is SignInAnswer)?.Origin ?? default));
        if (plan.Accounts?.Cookies is { } cookies)
            ways.Add(("by cookie", cookies.Origin));
        if (plan.Issuer is not null)
            ways.Add(("by a token of an issuer", default));
        if (plan.ApiKeys is { } keys)
            ways.Add(($"by a key in `{keys.Place}`", keys.Origin));
        return ways;
    }

    private static IEnumerable<Difference> Pages(PlannedCors? before, PlannedCors? after)
    {
        foreach (var origin in after?.Origins ?? [])
            if (before is not { IsAny: true } && before?.Origins.Contains(origin) != true)
                yield return new(DifferenceKind.Exposed, "pages of other origins", "", Nothing, origin, after!.Origin);
        foreach (var origin in before?.Origins ?? [])
            if (after is not { IsAny: true } && after?.Origins.Contains(origin) != true)
                yield return new(DifferenceKind.Narrowed, "pages of other origins", "", origin, Nothing, before!.Origin);
        if (before is not null && after is not null && before.Credentials != after.Credentials)
            yield return new(after.Credentials ? DifferenceKind.Exposed : DifferenceKind.Narrowed, "pages of other origins", "", Cookies(before), Cookies(after), after.Origin);
    }

    private static string Cookies(PlannedCors cors) => cors.Credentials ? "with cookies" : "without cookies";

    private static IEnumerable<Difference> Limits(Plan before, Plan after)
    {
        var (former, present) = (Tightest(before), Tightest(after));
        foreach (var (about, limit) in present)
            if (former.GetValueOrDefault(about) is not { } known)
                yield return new(DifferenceKind.Narrowed, about, "", Nothing, Words(limit), limit.Origin);
            else if (Compare(known, limit) is not 0 and var more)
                yield return new(more < 0 ? DifferenceKind.Widened : DifferenceKind.Narrowed, about, "", Words(known), Words(limit), limit.Origin);
        foreach (var (about, limit) in former)
            if (!present.ContainsKey(about))
                yield return new(DifferenceKind.Widened, about, "", Words(limit), Nothing, limit.Origin);
    }

    /// <summary>By what is counted and for whom: the limit that leaves least.</summary>
    private static Dictionary<string, PlannedRateLimit> Tightest(Plan plan)
    {
        var tightest = new Dictionary<string, PlannedRateLimit>(StringComparer.Ordinal);
        foreach (var limit in plan.RateLimits)
        {
            var about = $"limit of {(limit.Endpoints.IsEmpty ? "all endpoints" : string.Join(", ", limit.Endpoints))} for {(limit.By switch { RateLimitKey.Caller => "each caller", RateLimitKey.Address => "each address", _ => "all together" })}";
            if (!tightest.TryGetValue(about, out var known) || Compare(limit, known) < 0)
                tightest[about] = limit;
        }
        return tightest;
    }

    /// <summary>Below zero where the first leaves less than the second.</summary>
    private static int Compare(PlannedRateLimit one, PlannedRateLimit other) =>
        ((long)one.Requests * other.Seconds).CompareTo((long)other.Requests * one.Seconds) is not 0 and var rate ? rate : one.Burst.CompareTo(other.Burst);

    private static string Words(PlannedRateLimit limit) => $"{limit.Requests} in {limit.Seconds} s{(limit.Burst == limit.Requests ? "" : $", {limit.Burst} at once")}";
}
