using Setout.Planning;

namespace Setout.Cli.Access.Keys;

/// <summary>The keys of a design that has some.</summary>
internal static class StatedKeys
{
    /// <exception cref="CommandFailure">Its callers bring none.</exception>
    public static PlannedApiKeys Of(Plan plan) => plan.ApiKeys
        ?? throw new CommandFailure(ExitCode.Usage, "The design says nothing of API keys that callers bring: under Authentication it would say, for example, that each request carries an API key in the header X-Api-Key.");
}
