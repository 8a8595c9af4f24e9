using System.CommandLine;
using Setout.AspNetCore.Security.Accounts;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Access.Accounts;

/// <summary>The account that somebody named, in the database that is served.</summary>
internal static class NamedAccount
{
    public static Argument<string> Argument()
    {
        var account = new Argument<string>("ACCOUNT") { Description = "What one signs in by, such as an e-mail address; or the key of the row" };
        account.Validators.Add(UsageError.RefuseOptions);
        return account;
    }

    /// <exception cref="CommandFailure">The design keeps none, or the database cannot be used.</exception>
    public static AccountRegister Open(Plan plan, string file)
    {
        if (AccountRegister.EntityOf(plan) is null)
            throw new CommandFailure(ExitCode.Usage, "The design keeps no accounts: nobody signs in with a password, and no entity has those whom an issuer names.");
        return DatabaseUse.Of(() => AccountRegister.Open(plan, file));
    }

    public static AccountEntry Find(AccountRegister register, string named) => register.Find(named)
        ?? throw new CommandFailure(ExitCode.Usage, $"There is no account `{Visible.Of(named)}`: setout accounts list shows those that there are.");

    /// <summary>How an account is called in an answer.</summary>
    public static string Of(AccountEntry account) => Visible.Of(account.Name.Length > 0 ? account.Name : account.Key);
}
