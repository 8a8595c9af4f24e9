using System.CommandLine;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.Cli.Access.Accounts;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Keys;

/// <summary><c>setout keys add NAME</c></summary>
internal static class KeyAdd
{
    private const int LongestName = 100;

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Whose it is: a person, a program; logs name them so" };
        name.Validators.Add(UsageError.RefuseOptions);
        var roles = new Option<string[]>("--role") { Description = "A role of the design; may be given several times", HelpName = "ROLE" };
        var account = new Option<string>("--account") { Description = "The account that it acts as: what one signs in by, or the key of its row", HelpName = "ACCOUNT" };
        var expires = Span.Option("--expires", "How long it is good [as the design says, else until it is revoked]");
        var served = new ServedDesign();
        var command = new DocumentedCommand("add", "make an API key")
        {
            Details = "The key is printed alone to standard output, once: only a hash of it is kept.",
            Examples =
            [
                ("setout keys add edge --role edge", "good for as long as the design says"),
                ("setout keys add laptop --account ada@example.com", "acts as that account; with --role, as no more than that"),
                ("setout keys add ada design.md --role editor --expires 30d", "good for 30 days"),
                ("""curl -H "X-Api-Key: $(setout keys add ada --role editor)" localhost:8080/links""", "calls with a new key"),
            ],
            ExitCodes = ServedDesign.ExitCodes("printed", "no such role or account, or a design without API keys"),
        };
        command.Add(name);
        command.AddOptions(account, roles, expires);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            var stated = StatedKeys.Of(plan);
            var whose = Named(arguments.GetValue(name)!);
            var asked = (arguments.GetValue(roles) ?? []).Select(role => RoleName.Of(plan, role)).Distinct().ToList();
            var lifetime = KeyLifetime.Of(arguments.GetValue(expires), stated);
            var ofAccount = "";
            if (arguments.GetValue(account) is { } meant)
            {
                await using var register = NamedAccount.Open(plan, file);
                ofAccount = NamedAccount.Find(register, meant).Key;
            }
            using var ring = DatabaseUse.Of(() => ApiKeyRing.Open(file));
            KeyReport.Write(ring.Add(whose, asked, lifetime, ofAccount), stated, terminal);
            if (asked.Count == 0 && ofAccount.Length == 0 && plan.Roles is { } known)
                terminal.Error.WriteLine($"It has no role, and may only what whoever is signed in may. --role gives it one of {string.Join(", ", known.All)}.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Named(string name) => name.Trim() is { Length: > 0 and <= LongestName } trimmed && !trimmed.Any(char.IsControl)
        ? trimmed
        : throw new CommandFailure(ExitCode.Usage, $"NAME is 1 to {LongestName} characters of one line.");
}
