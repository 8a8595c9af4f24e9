using Setout.Cli.Output;

namespace Setout.Cli.Findings;

/// <summary>The formats of findings.</summary>
internal enum FindingsFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
    Junit,
    Msbuild,
}

/// <summary>The one table of formats and their writers.</summary>
internal static class FindingsWriter
{
    public static void Write(FindingsReport report, FindingsFormat format, Terminal terminal, Ink ink)
    {
        switch (format)
        {
            case FindingsFormat.Json: JsonFindings.Write(report, terminal.Output); break;
            case FindingsFormat.Sarif: SarifFindings.Write(report, terminal.Output); break;
            case FindingsFormat.GitHub: GitHubFindings.Write(report, terminal.Output); break;
            case FindingsFormat.Junit: JunitFindings.Write(report, terminal.Output); break;
            case FindingsFormat.Msbuild: MsBuildFindings.Write(report, terminal.Output); break;
            default: TextFindings.Write(report, terminal.Output, ink, terminal.Width); break;
        }
    }
}
