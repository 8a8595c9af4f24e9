using System.Globalization;
using Setout.Planning;

namespace Setout.Sections.Security.RateLimits;

/// <summary>A figure of requests and time, with the words around it that belong to it.</summary>
internal sealed record RateFigure(int Requests, int Seconds, int Burst, RateLimitKey By, string Subject);

/// <summary>Finds <c>100 requests per minute per user</c>, <c>10 req/s</c>, <c>5 attempts per 15 minutes</c>, <c>1,000/hour</c> in a sentence.</summary>
internal static class RateFigures
{
    private const int MostWordsBetween = 5;

    public static IEnumerable<RateFigure> In(string text)
    {
        foreach (var clause in text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words(clause);
            if (First(words) is not var (requests, seconds, at, end))
                continue;
            var (first, subject) = (at, words.Where((_, index) => index < at || index >= end).ToList());
            var further = Further(subject, first);
            yield return new(requests, seconds, BurstIn(words), KeyOf(words), string.Join(' ', further is null ? subject : Without(subject, further.Value)));
            // `60 requests per minute, 1000 per day`: two limits of one thing.
            if (further is { } another)
                yield return new(another.Requests, another.Seconds, 0, KeyOf(words), string.Join(' ', Without(subject, another)));
        }
    }

    private static (int Requests, int Seconds, int At, int End)? First(List<string> words, int from = 0)
    {
        for (var at = from; at < words.Count; at++)
            if (Number(words[at]) is { } requests && Window(words, at + 1) is var (seconds, end))
                return (requests, seconds, at, end);
        return null;
    }

    /// <summary>A second figure that follows the first with nothing but <c>and</c> or whose requests between them.</summary>
    private static (int Requests, int Seconds, int At, int End)? Further(List<string> subject, int from) =>
        First(subject, from) is { } second && subject.Skip(from).Take(second.At - from).All(word => word is "and" or "or" or "but" or "per" or "user" or "ip" or "key" or "caller" or "client" or "requests" or "max" or "at" or "most") ? second : null;

    private static IEnumerable<string> Without(List<string> words, (int Requests, int Seconds, int At, int End) figure) => words.Where((_, index) => index < figure.At || index >= figure.End);

    /// <summary>Words and numbers in lower case, a slash being the word <c>per</c>; but paths stay whole.</summary>
    private static List<string> Words(string clause)
    {
        var words = new List<string>();
        foreach (var part in clause.Split([' ', '\t', '`', '*', '(', ')', ':', '=', '"', '<', '≤', '~', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Trim(',', '.').Replace("per-", "per ", StringComparison.OrdinalIgnoreCase);
            if (word.StartsWith('/') && word.Length > 1 && Unit(word[1..].ToLowerInvariant()) is null)
                words.Add(word);
            else
                words.AddRange(word.ToLowerInvariant().Replace("/", " per ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return words;
    }

    private static int? Number(string word) =>
        word.Length is > 0 and < 12 && char.IsAsciiDigit(word[0]) && int.TryParse(word.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>The seconds of <c>requests per user per 15 minutes</c>, and where the words behind it are.</summary>
    private static (int Seconds, int End)? Window(List<string> words, int from)
    {
        for (var at = from; at < words.Count && at <= from + MostWordsBetween && Number(words[at]) is null; at++)
        {
            if (words[at] is "rpm" or "rps")
                return (words[at] == "rpm" ? 60 : 1, at + 1);
            if (words[at] is not ("per" or "a" or "an" or "every" or "each" or "in" or "within") || at + 1 >= words.Count)
                continue;
            var times = Number(words[at + 1]);
            var unit = times is null ? at + 1 : at + 2;
            if (unit < words.Count && Unit(words[unit]) is { } seconds && (long)seconds * (times ?? 1) <= 31 * 86_400)
                return (seconds * (times ?? 1), unit + 1);
        }
        return null;
    }

    private static int? Unit(string word) => word switch
    {
        "s" or "sec" or "secs" or "second" or "seconds" => 1,
        "m" or "min" or "mins" or "minute" or "minutes" => 60,
        "h" or "hr" or "hrs" or "hour" or "hours" => 3600,
        "d" or "day" or "days" => 86_400,
        _ => null,
    };

    /// <summary>The number behind <c>burst of</c>; 0 for none.</summary>
    private static int BurstIn(List<string> words)
    {
        var at = words.FindIndex(word => word is "burst" or "bursts");
        if (at < 0)
            return 0;
        for (var next = at + 1; next < words.Count && next <= at + 3; next++)
            if (Number(words[next]) is { } burst)
                return burst;
        return 0;
    }

    private static RateLimitKey KeyOf(List<string> words)
    {
        var isAddress = words.Exists(word => word is "ip" or "ips" or "address" or "ip-based");
        var isCaller = words.Exists(word => word is "user" or "users" or "caller" or "account" or "token" or "key" or "client" or "customer" or "authenticated");
        return isAddress && !isCaller ? RateLimitKey.Address
            : !isCaller && words.Exists(word => word is "global" or "globally" or "overall" or "total" or "aggregate") ? RateLimitKey.Everybody
            : RateLimitKey.Caller;
    }
}
