using System.Diagnostics;

namespace Setout.EndToEnd;

/// <summary>The command as a process of its own, in a folder of its own.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly Process process;

    private CliProcess(string folder, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "setout.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
    }

    public int Id => process.Id;

    public StreamReader Output => process.StandardOutput;

    public static CliProcess Start(string folder, params string[] args) => new(folder, args);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string folder, string input, params string[] args)
    {
        using var command = Start(folder, args);
        await command.process.StandardInput.WriteAsync(input);
        command.process.StandardInput.Close();
        return await command.EndAsync();
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Waits for a line that contains the words.</summary>
    public async Task<string> LineAsync(string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }
        throw new InvalidOperationException($"The output ended without `{words}`. Standard error: {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>Sends SIGTERM or SIGINT.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
