using System.CommandLine;
using Setout.AspNetCore.Security.Accounts;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Accounts;

/// <summary><c>setout accounts suspend ACCOUNT</c> and <c>restore ACCOUNT</c></summary>
internal static class AccountStanding
{
    public static Command Suspend(Terminal terminal) => Create(
        new DocumentedCommand("suspend", "bar an account: it is signed out, and nobody signs in with it")
        {
            Details = "By the field that the design has for it: a status, is_active, suspended_at.",
            Examples = [("setout accounts suspend bob@example.com", "from the next request on")],
            ExitCodes = ServedDesign.ExitCodes("suspended", "no such account, or no field that says so"),
        },
        (register, account) => register.CanSuspend
            ? register.SuspendAsync(account)
            : throw new CommandFailure(ExitCode.Usage, "No field of an account says that it is suspended: give the accounts one, such as `status: enum(active, suspended) = active` or `is_active: bool = true`."),
        "is suspended", terminal);

    public static Command Restore(Terminal terminal) => Create(
        new DocumentedCommand("restore", "lift what bars an account")
        {
            Details = "Sessions that had not ended go on.",
            Examples = [("setout accounts restore bob@example.com", "from the next request on")],
            ExitCodes = ServedDesign.ExitCodes("restored", "or no such account"),
        },
        (register, account) => register.RestoreAsync(account), "is good again", terminal);

    private static DocumentedCommand Create(DocumentedCommand command, Func<AccountRegister, AccountEntry, ValueTask<bool>> change, string done, Terminal terminal)
    {
        var account = NamedAccount.Argument();
        var served = new ServedDesign();
        command.Add(account);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            await using var register = NamedAccount.Open(plan, file);
            var found = NamedAccount.Find(register, arguments.GetValue(account)!);
            if (!await change(register, found))
                throw new CommandFailure(ExitCode.Environment, $"{NamedAccount.Of(found)} could not be changed: the database is busy, or a rule of the design forbids it.");
            terminal.Output.WriteLine($"{NamedAccount.Of(found)} {done}.");
            return ExitCode.Ok;
        });
        return command;
    }
}
