using Setout.Cli.Output;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>Severities as the formats name and colour them.</summary>
internal static class SeverityWord
{
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static Style Style(this Severity severity) => severity switch
    {
        Severity.Error => Output.Style.Red,
        Severity.Warning => Output.Style.Yellow,
        _ => Output.Style.Cyan,
    };
}
