using System.CommandLine;
using Setout.AspNetCore.Security.Issuers;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Cli.Run;

namespace Setout.Cli.Access;

/// <summary><c>setout token [FILE]</c></summary>
internal static class TokenCommand
{
    private const int MinutesByDefault = 60;

    public static Command Create(Terminal terminal)
    {
        var files = FileArgument.Many("The design (- for standard input)", "FILE");
        var subject = new Option<string>("--subject") { Description = "Who it is of", HelpName = "NAME", DefaultValueFactory = _ => "ada" };
        var roles = new Option<string[]>("--role") { Description = "A role of the design; may be given several times", HelpName = "ROLE" };
        var claims = new Option<string[]>("--claim") { Description = "A further claim, NAME=VALUE; may be given several times", HelpName = "CLAIM" };
        var minutes = Choice.Number("--minutes", "N", $"How long it is good for [{MinutesByDefault}]", 1, (int)DevelopmentTokens.LongestLifetime.TotalMinutes);
        var data = new Option<string?>("--data") { Description = "The database; beside the design by default, with the extension .db", HelpName = "FILE.db" };
        var command = new DocumentedCommand("token", "make a token to try a design with, whose callers come from an issuer")
        {
            Details = "It is taken by whoever serves the same database, for as long as no issuer is named (setout run --issuer).",
            Examples =
            [
                ("setout token --role doctor --subject dora", "for the design of this folder"),
                ("setout token design.md --role clerk --claim email=c@example.com", "with a claim"),
                ("""curl -H "Authorization: Bearer $(setout token --role clerk)" localhost:8080/orders""", "calls as a clerk"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "printed"),
                (ExitCode.Usage, "wrong usage, no document, no such role, or callers do not come from an issuer"),
                (ExitCode.Environment, "there is no database yet, or it cannot be read"),
            ],
        };
        command.Add(files);
        foreach (var option in (Option[])[roles, subject, claims, minutes, data])
            command.Add(option);
        command.SetAction(async (arguments, stop) =>
        {
            var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, arguments.GetValue(files) ?? [], stop));
            var asked = arguments.GetValue(roles) ?? [];
            Check(document.Plan, asked);
            var file = DataFile.Of(arguments.GetValue(data), document.Document, terminal);
            if (!File.Exists(file))
                throw new CommandFailure(ExitCode.Environment, $"There is no database {file} yet: serve the design once, setout run {document.Document.Text.Path}");
            var name = arguments.GetValue(subject)!;
            KeyValuePair<string, string>[] given = [.. (arguments.GetValue(claims) ?? []).Select(Claim), new("email", name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@example.com"), new("name", name)];
            terminal.Output.WriteLine(DevelopmentTokens.Of(file).Make(name, asked, given, TimeSpan.FromMinutes(arguments.GetValue(minutes) ?? MinutesByDefault)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Check(Plan plan, string[] roles)
    {
        if (plan.Issuer is null)
            throw new CommandFailure(ExitCode.Usage, plan.ApiKeys is not null && plan.Accounts is null ? "The callers of this design bring API keys: setout keys add NAME makes one." : plan.Accounts is null ? "The design says nothing of callers: nobody needs a token." : "The design keeps accounts: sign in for a token.");
        foreach (var role in roles)
            _ = RoleName.Of(plan, role);
    }

    private static KeyValuePair<string, string> Claim(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? new(text[..at], text[(at + 1)..]) : throw new CommandFailure(ExitCode.Usage, $"--claim cannot be `{text}`: write NAME=VALUE.");
    }
}
