using System.Globalization;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Access.Keys;

/// <summary>A new key: alone on standard output, so that it can be piped on, and what is to be known of it beside.</summary>
internal static class KeyReport
{
    public static void Write((ApiKey Key, string Text) made, PlannedApiKeys stated, Terminal terminal)
    {
        terminal.Output.WriteLine(made.Text);
        var end = made.Key.Expires is { } until ? $"until {Day(until)}" : "until it is revoked";
        terminal.Error.WriteLine($"{made.Key.Id} of {Visible.Of(made.Key.Name)}{(made.Key.Roles.IsEmpty ? "" : $", {string.Join(", ", made.Key.Roles)}")}, good {end}; sent as `{stated.Place}`. It is not shown again.");
    }

    /// <summary>The day of an instant, in UTC.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
