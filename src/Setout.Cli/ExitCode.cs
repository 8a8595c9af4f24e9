namespace Setout.Cli;

/// <summary>What the command tells its caller. Part of the interface: never renumbered.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Findings at or above <c>--fail-on</c>; a file that <c>fmt --check</c> would change.</summary>
    public const int Findings = 1;

    /// <summary>Usage, configuration, no document.</summary>
    public const int Usage = 2;

    /// <summary>The document is too broken to be modelled.</summary>
    public const int NotADesign = 3;

    /// <summary>A port that is taken, a database that is refused, a file that cannot be written.</summary>
    public const int Environment = 4;

    /// <summary>Ended by Ctrl+C before it was done, as shells have it. <c>run</c> is done when it is stopped.</summary>
    public const int Interrupted = 130;
}
