using Microsoft.Extensions.Logging;
using Setout.AspNetCore;
using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Cli.Output;

namespace Setout.Cli.Run;

/// <summary>From a request to a system that runs until it is told to stop.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(RunRequest request, Terminal terminal, Ink ink, CancellationToken stop)
    {
        var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, request.Files, stop));
        var report = StartFindings.Of(document);
        TextFindings.Write(report, terminal.Output, ink, terminal.Width);
        if (document.IsNoDesign)
        {
            terminal.Error.WriteLine(NoDesign.Message(document));
            return ExitCode.NotADesign;
        }
        if (!document.CanBeServed)
        {
            terminal.Error.WriteLine($"setout: {document.Document.Text.Path} has errors and is not served. `setout explain CODE` says more about each.");
            return ExitCode.Findings;
        }
        ListenAddress.Check(request, document.Plan);
        await ServeAsync(request, document, terminal, ink, stop);
        return ExitCode.Ok;
    }

    private static async Task ServeAsync(RunRequest request, CheckedDocument document, Terminal terminal, Ink ink, CancellationToken stop)
    {
        var dataFile = DataFile.Of(request.DataFile, document.Document, terminal);
        await using var application = await StartFailure.ExplainAsync(request, dataFile, () => SetoutApplication.StartAsync(document.Plan, Options(request, dataFile, terminal), stop));
        StartTable.Write(application, dataFile, request, terminal, ink);
        // Whoever has read the address may end it at once: that is a stop like any other.
        await terminal.Output.FlushAsync(CancellationToken.None);

        var watching = request.Watches && document.Document.Files is { IsEmpty: false } files
            ? new Reloading(request.Files, document, application, terminal, ink).RunAsync(new DesignWatch(files), stop)
            : Task.CompletedTask;
        await application.WaitForShutdownAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static SetoutOptions Options(RunRequest request, string dataFile, Terminal terminal) => new()
    {
        DataFile = dataFile,
        Host = request.Host,
        Port = request.Port,
        Issuer = request.Issuer?.Address,
        Audience = request.Issuer?.Audience ?? "",
        MailServer = request.MailServer?.Server,
        MailFrom = request.MailServer?.From ?? "no-reply@localhost",
        Certificate = request.Certificate,
        Proxies = request.Proxies,
        Logging = logging => logging
            .SetMinimumLevel(request.LogLevel)
            // Of the frameworks below only what is wrong: each connection of theirs is a handful of lines.
            .AddFilter("Microsoft", request.LogLevel > LogLevel.Warning ? request.LogLevel : LogLevel.Warning)
            .AddProvider(new TerminalLog(terminal.Error, request.LogsJson, TimeProvider.System)),
    };
}
