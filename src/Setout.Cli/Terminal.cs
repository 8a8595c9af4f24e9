using System.Text;

namespace Setout.Cli;

/// <summary>All that the command sees of the process around it, so that tests can run it inside theirs.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">What was asked for: findings, tables, exports.</param>
/// <param name="Error">Logs, and why the command could not do what it was asked.</param>
/// <param name="WorkingDirectory">Where relative paths start.</param>
internal sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, string WorkingDirectory)
{
    /// <summary>Whether a person looks at <see cref="Output"/>.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>The columns of the terminal; without one, wide enough never to cut.</summary>
    public int Width { get; init; } = 1000;

    /// <summary>The environment variables that are asked for; null for one that is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>A path as the file system takes it.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    public static Terminal OfProcess()
    {
        var output = new StreamWriter(Console.OpenStandardOutput(), Utf8, 16 * 1024) { AutoFlush = !Console.IsOutputRedirected };
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        return new Terminal(Console.OpenStandardInput(), output, error, Directory.GetCurrentDirectory())
        {
            IsOutputTerminal = !Console.IsOutputRedirected,
            Width = WidthOfConsole(),
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    private static int WidthOfConsole() => !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : 1000;
}
