using Setout.Cli.Help;

namespace Setout.Cli.Access;

/// <summary>A role that somebody named.</summary>
internal static class RoleName
{
    /// <summary>As the design spells it.</summary>
    /// <exception cref="CommandFailure">It has no such role.</exception>
    public static string Of(Plan plan, string asked) => plan.Roles is not { } roles
        ? throw new CommandFailure(ExitCode.Usage, "The design names no roles.")
        : roles.Find(asked) ?? throw new CommandFailure(ExitCode.Usage, $"The design has no role `{asked}`; it has {string.Join(", ", roles.All)}.{Nearest.Hint(asked, roles.All)}");
}
