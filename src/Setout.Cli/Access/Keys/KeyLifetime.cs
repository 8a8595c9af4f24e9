using Setout.Planning;

namespace Setout.Cli.Access.Keys;

/// <summary>How long a new key is good.</summary>
internal static class KeyLifetime
{
    /// <summary>As asked for, and never longer than the design says; null for ever.</summary>
    public static TimeSpan? Of(TimeSpan? asked, PlannedApiKeys stated)
    {
        if (stated.Days == 0)
            return asked;
        var most = TimeSpan.FromDays(stated.Days);
        return asked is null ? most : asked <= most ? asked : throw new CommandFailure(ExitCode.Usage, $"--expires cannot be {Span.Words(asked.Value)}: the design says that keys are replaced every {stated.Days} days.");
    }
}
