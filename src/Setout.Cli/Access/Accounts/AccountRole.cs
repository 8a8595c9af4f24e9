using System.CommandLine;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Accounts;

/// <summary><c>setout accounts role ACCOUNT ROLE</c></summary>
internal static class AccountRole
{
    public static Command Create(Terminal terminal)
    {
        var account = NamedAccount.Argument();
        var role = new Argument<string>("ROLE") { Description = "A role of the design" };
        role.Validators.Add(UsageError.RefuseOptions);
        var served = new ServedDesign();
        var command = new DocumentedCommand("role", "give an account a role, in the place of the one it has")
        {
            Details = "It counts from the next request on.",
            Examples = [("setout accounts role ada@example.com admin", "the first administrator")],
            ExitCodes = ServedDesign.ExitCodes("given", "no such account or role, or a role that accounts cannot have"),
        };
        command.Add(account);
        command.Add(role);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            var asked = RoleName.Of(plan, arguments.GetValue(role)!);
            await using var register = NamedAccount.Open(plan, file);
            var found = NamedAccount.Find(register, arguments.GetValue(account)!);
            if (!register.CanHave(asked))
                throw new CommandFailure(ExitCode.Usage, $"No field of an account can have the role {asked}: give the accounts one, such as `role: enum({string.Join(", ", plan.Roles!.All)})`.");
            if (!await register.SetRoleAsync(found, asked))
                throw new CommandFailure(ExitCode.Environment, $"{NamedAccount.Of(found)} could not be changed: the database is busy, or a rule of the design forbids it.");
            terminal.Output.WriteLine($"{NamedAccount.Of(found)} has the role {asked}.");
            return ExitCode.Ok;
        });
        return command;
    }
}
