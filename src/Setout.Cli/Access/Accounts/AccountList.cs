using System.CommandLine;
using Setout.AspNetCore.Security.Accounts;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Access.Accounts;

/// <summary><c>setout accounts list</c></summary>
internal static class AccountList
{
    private const int UsualLimit = 1000;

    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var format = Choice.Option("--format", "How they are shown", Format.Text);
        var limit = Choice.Number("--limit", "N", $"How many at most [{UsualLimit}]", 1, int.MaxValue);
        var served = new ServedDesign();
        var command = new DocumentedCommand("list", "show the accounts: what one signs in by, roles, standing")
        {
            Examples = [("setout accounts list", "of the design of this folder"), ("setout accounts list --format json", "for tools")],
            ExitCodes = ServedDesign.ExitCodes("shown", "or a design without accounts"),
        };
        command.AddOptions(format, limit);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            await using var register = NamedAccount.Open(plan, file);
            var accounts = register.List(arguments.GetValue(limit) ?? UsualLimit);
            if (arguments.GetValue(format) == Format.Json)
                WriteJson(accounts, terminal);
            else
                Write(accounts, terminal.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(IReadOnlyList<AccountEntry> accounts, TextWriter output)
    {
        if (accounts.Count == 0)
        {
            output.WriteLine("There are no accounts yet.");
            return;
        }
        Columns.Write([["key", "signs in by", "roles", "standing"], .. accounts.Select(account => (string[])[Visible.Of(account.Key), Visible.Of(account.Name), account.Roles.Length > 0 ? Visible.Of(account.Roles) : "-", account.IsBarred ? "barred" : "good"])], output);
    }

    private static void WriteJson(IReadOnlyList<AccountEntry> accounts, Terminal terminal) => JsonText.Write(terminal.Output, json =>
    {
        json.WriteStartArray();
        foreach (var account in accounts)
        {
            json.WriteStartObject();
            json.WriteString("key", account.Key);
            json.WriteString("signsInBy", account.Name);
            json.WriteString("roles", account.Roles);
            json.WriteBoolean("barred", account.IsBarred);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
