using Setout.Sections.Security.Planning;

namespace Setout.Sections.Security.RateLimits;

/// <summary>Finds the limits that sentences state: <c>Rate limiting: 100 requests per minute per user</c>, <c>Max 5 login attempts per 15 minutes per IP</c>.</summary>
internal static class RateLimitReader
{
    private static readonly string[] Subjects = ["rate limit", "rate-limit", "ratelimit", "throttl"];

    private static readonly string[] Counted = ["request", "req/", "req ", "attempt", "calls per", "rpm", "rps"];

    /// <summary>Of sections about security, where each figure of requests is a limit, and of others, where it must say that it is one.</summary>
    public static EquatableArray<WrittenRateLimit> Read(IEnumerable<SectionText?> sections, bool mustSaySo, ReadingReport report)
    {
        var found = new List<WrittenRateLimit>();
        foreach (var section in sections)
            foreach (var statement in section?.Statements ?? [])
                Read(statement, mustSaySo, found, report);
        return found.ToEquatableArray();
    }

    /// <summary>What is said beside an endpoint and calls itself a rate limit.</summary>
    public static IEnumerable<WrittenRateLimit> At(EquatableArray<Statement> behaviour) =>
        from statement in behaviour
        where Has($"{statement.Label} {statement.Text.Plain}", Subjects)
        from figure in RateFigures.In(statement.Text.Plain)
        select new WrittenRateLimit(figure.Requests, figure.Seconds, figure.By, statement.Text.Plain, figure.Subject, statement.Span) { Burst = figure.Burst };

    private static void Read(Statement statement, bool mustSaySo, List<WrittenRateLimit> found, ReadingReport report)
    {
        var text = statement.Text.Plain;
        var saysSo = Has(text, Subjects);
        if (saysSo || !mustSaySo && Has(text, Counted))
            foreach (var figure in RateFigures.In(text))
            {
                var limit = new WrittenRateLimit(figure.Requests, figure.Seconds, figure.By, text, figure.Subject, statement.Span) { Burst = figure.Burst };
                found.Add(limit);
                if (RateLimitPlanner.IsUnderstood(limit))
                    report.Live(statement.Span, $"rate limit of {figure.Requests} in {figure.Seconds} s");
            }
        foreach (var child in statement.Children)
            Read(child, mustSaySo && !saysSo, found, report);
    }

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
