using System.CommandLine;
using Microsoft.Extensions.Logging;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Run;

/// <summary><c>setout run [FILE]</c></summary>
internal static class RunCommand
{
    private enum Level
    {
        Off,
        Error,
        Warning,
        Info,
        Debug,
    }

    private enum LogFormat
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var file = FileArgument.Many("The design to serve, several files as one; - reads standard input");
        var host = new Option<string>("--host") { HelpName = "ADDRESS", Description = "Where to listen: an IP address, localhost or * [127.0.0.1]", DefaultValueFactory = _ => "127.0.0.1" };
        var port = Choice.Number("--port", "N", "The port; 0 takes any that is free [8080]", 0, 65535);
        var data = new Option<string?>("--data") { HelpName = "FILE.db", Description = "The database [beside the design: design.db]" };
        var issuer = new Option<string?>("--issuer") { HelpName = "URL", Description = "Whose tokens callers bring (OpenID Connect)" };
        var audience = new Option<string?>("--audience") { HelpName = "NAME", Description = "How that issuer calls this API" };
        var mail = new Option<string?>("--mail") { HelpName = "URL", Description = "The mail server, smtp://HOST:587?from=ADDRESS [letters go into a folder]" };
        var certificate = new Option<string?>("--certificate") { HelpName = "FILE", Description = "Serve over TLS with this certificate: PEM with its chain, or .pfx" };
        var key = new Option<string?>("--key") { HelpName = "FILE", Description = "The certificate's key in PEM [in the same file]" };
        var proxy = new Option<string[]>("--proxy") { HelpName = "ADDRESS", Description = "A proxy, or a network of them (10.0.0.0/24), to believe who asks; several times" };
        var watch = new Option<bool>("--watch") { Description = "Read the design again when it changes" };
        var allowAnonymous = new Option<bool>("--allow-anonymous") { Description = "Listen beyond this machine although nobody has to sign in" };
        var log = Choice.Option("--log", "What is logged to standard error; debug tells each request", Level.Warning);
        var logFormat = Choice.Option("--log-format", "How it is logged", LogFormat.Text);
        var color = ColorOption.Create();
        var command = new DocumentedCommand("run", "serve a design as an HTTP API on a database")
        {
            Details = "Ctrl+C stops it, once the requests under way are answered.",
            Examples =
            [
                ("setout run", "the design of this folder on http://127.0.0.1:8080"),
                ("setout run --watch", "and each change of it"),
                ("setout run shop.md --port 9000 --data /var/lib/shop.db", "elsewhere"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "served until it was stopped"),
                (ExitCode.Findings, "errors in the design: it is not served"),
                (ExitCode.Usage, "wrong usage, no document, or an address that others reach without --allow-anonymous"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found"),
                (ExitCode.Environment, "a port that is taken, a database that does not fit the design"),
            ],
        };
        command.Add(file);
        command.AddOptions(host, port, data, issuer, audience, mail, certificate, key, proxy, watch, allowAnonymous, log, logFormat, color);
        command.SetAction((arguments, stop) => RunAsync(
            new RunRequest([.. arguments.GetValue(file) ?? []], arguments.GetValue(host)!, arguments.GetValue(port) ?? 8080, arguments.GetValue(data))
            {
                Issuer = TokenIssuer.Read(arguments.GetValue(issuer), arguments.GetValue(audience)),
                MailServer = MailServer.Read(arguments.GetValue(mail)),
                Certificate = ServedCertificate.Read(arguments.GetValue(certificate), arguments.GetValue(key)),
                Proxies = ProxyNetworks.Read(arguments.GetValue(proxy)),
                Watches = arguments.GetValue(watch),
                AllowsAnonymous = arguments.GetValue(allowAnonymous),
                LogLevel = LevelOf(arguments.GetValue(log)),
                LogsJson = arguments.GetValue(logFormat) == LogFormat.Json,
            },
            terminal, terminal.InkFor(arguments.GetValue(color)), stop));
        return command;
    }

    // A method of its own, so that no other command loads the web server.
    private static Task<int> RunAsync(RunRequest request, Terminal terminal, Ink ink, CancellationToken stop) =>
        Serving.RunAsync(request, terminal, ink, stop);

    private static LogLevel LevelOf(Level level) => level switch
    {
        Level.Off => LogLevel.None,
        Level.Error => LogLevel.Error,
        Level.Info => LogLevel.Information,
        Level.Debug => LogLevel.Debug,
        _ => LogLevel.Warning,
    };
}
