using System.CommandLine;
using System.Globalization;

namespace Setout.Cli.Access;

/// <summary>Options that take a length of time: <c>12h</c>, <c>90d</c>, <c>1y</c>.</summary>
internal static class Span
{
    private const int LongestYears = 100;

    public static Option<TimeSpan?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (Read(text) is { } span)
                return span;
            result.AddError($"{name} cannot be `{text}`; it is a number and a unit, such as 12h, 90d, 8w or 1y.");
            return null;
        },
    };

    /// <summary>The length; null for a text that is none.</summary>
    public static TimeSpan? Read(string text)
    {
        var hours = text.Length < 2 ? 0 : text[^1] switch { 'h' => 1, 'd' => 24, 'w' => 24 * 7, 'y' => 24 * 365, _ => 0 };
        return hours > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && (long)number * hours <= LongestYears * 24 * 365
            ? TimeSpan.FromHours((long)number * hours)
            : null;
    }

    /// <summary>In words: <c>90 days</c>, <c>12 hours</c>.</summary>
    public static string Words(TimeSpan span) =>
        span.TotalHours % 24 == 0 ? Output.Words.Count((int)span.TotalDays, "day") : Output.Words.Count((int)span.TotalHours, "hour");
}
