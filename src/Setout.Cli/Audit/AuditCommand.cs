using System.CommandLine;
using Setout.Cli.Help;

namespace Setout.Cli.Audit;

/// <summary><c>setout audit</c></summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("audit", "verify and show the audit log of a database")
        {
            Details = "For designs that ask for an audit log. Both work while the database is served.",
            Examples =
            [
                ("setout audit verify", "that no entry was changed, put in or taken away"),
                ("setout audit show --entity Patient --since 2026-03-01", "who did what with patients since March"),
            ],
            ExitCodes = ServedAudit.ExitCodes("done", "the chain is broken"),
        };
        command.Add(AuditVerify.Create(terminal));
        command.Add(AuditShow.Create(terminal));
        return command;
    }
}
