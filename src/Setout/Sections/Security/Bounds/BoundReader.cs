using Setout.Planning;

namespace Setout.Sections.Security.Bounds;

/// <summary>Finds <c>Request bodies are limited to 1 MB</c> and <c>Request timeout: 30 s</c>. The first of each counts.</summary>
internal static class BoundReader
{
    private const int MostBytes = 1024 * 1024 * 1024;

    private static readonly string[] Bodies = ["request bod", "request size", "size of request", "size of a request", "requests are limited to", "payload", "body size", "body limit", "max body", "maximum body", "bodies"];

    private static readonly string[] Limits = ["limit", "max", "at most", "up to", "no more than", "not exceed", "larger than", "≤", "size"];

    private static readonly string[] Times = ["request timeout", "request time-out", "request time limit", "timeout of requests", "timeout for requests", "timeout per request", "requests time out", "request times out", "requests are aborted", "requests are cancelled", "requests are canceled", "timeout of a request"];

    public static PlannedBounds Read(IEnumerable<Statement> statements, ReadingReport report)
    {
        var bounds = new PlannedBounds();
        foreach (var statement in statements)
        {
            var text = statement.Text.Plain;
            if (bounds.BodyBytes is null && Has(text, Bodies) && Has(text, Limits) && First(statement, Bytes) is { } bytes)
            {
                bounds = bounds with { BodyBytes = new(bytes, statement.Span) };
                report.Live(statement.Span, "longest body");
            }
            if (bounds.Time is null && Has(text, Times) && First(statement, Seconds) is { } seconds)
            {
                bounds = bounds with { Time = new(TimeSpan.FromSeconds((double)seconds), statement.Span) };
                report.Live(statement.Span, "longest time of a request");
            }
        }
        return bounds;
    }

    private static T? First<T>(Statement statement, Func<Measure, T?> of)
        where T : struct => MeasureScanner.Find(statement.Text).Select(of).FirstOrDefault(found => found is not null);

    private static int? Bytes(Measure measure) => Factor(measure.Unit) is { } factor && measure.Number * factor is >= 1 and <= MostBytes and var bytes ? (int)bytes : null;

    private static int? Factor(string unit) => unit switch
    {
        "byte" or "bytes" or "b" => 1,
        "kb" or "kib" or "kbyte" or "kilobytes" => 1024,
        "mb" or "mib" or "mbyte" or "megabyte" or "megabytes" => 1024 * 1024,
        _ => null,
    };

    private static decimal? Seconds(Measure measure) => measure.Number * measure.Unit switch
    {
        "ms" or "millisecond" or "milliseconds" => 0.001m,
        "s" or "sec" or "secs" or "second" or "seconds" => 1m,
        "min" or "mins" or "minute" or "minutes" => 60m,
        _ => 0m,
    } is > 0 and <= 3600 and var seconds ? seconds : null;

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
