using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Setout.AspNetCore.Security.Auditing;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Audit;

/// <summary><c>setout audit verify</c></summary>
internal static class AuditVerify
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var format = Choice.Option("--format", "How the verdict is written", Format.Text);
        var served = new ServedAudit();
        var command = new DocumentedCommand("verify", "follow the chain of the audit log from its first entry to its last")
        {
            Details = "Finds entries that were changed, put in or taken away, those at the end too. Memory does not grow with the log.",
            Examples = [("setout audit verify", "for the design of this folder"), ("setout audit verify --data clinic.db --key /safe/clinic.key", "with a key that is kept elsewhere")],
            ExitCodes = ServedAudit.ExitCodes("the chain is whole", "the chain is broken"),
        };
        command.AddOptions(format);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            using var file = await served.OpenAsync(arguments, terminal, stop);
            var verdict = file.Verify((done, all) => terminal.Error.WriteLine($"{done} of {Words.Count((int)Math.Min(all, int.MaxValue), "entry", "entries")} …"), stop);
            if (arguments.GetValue(format) == Format.Json)
                JsonText.Write(terminal.Output, json => Write(verdict, json));
            else
                terminal.Output.WriteLine(Sentence(verdict));
            return verdict.Break is null ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static string Sentence(AuditVerdict verdict)
    {
        var whole = Words.Count((int)Math.Min(verdict.Count, int.MaxValue), "entry", "entries");
        if (verdict.Break is not { } wrong)
            return verdict.First > 1 ? $"The chain is whole: {whole}, from {verdict.First} on; those before were deleted in time." : $"The chain is whole: {whole}.";
        var place = wrong.Sequence == 0 ? "" : wrong.At is { } at ? $" at entry {wrong.Sequence}, of {Time(at)}" : $" at entry {wrong.Sequence}";
        return $"The chain is broken{place}: {wrong.What}. The {whole} before are as they were written.";
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Write(AuditVerdict verdict, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("whole", verdict.Break is null);
        json.WriteNumber("entries", verdict.Count);
        json.WriteNumber("first", verdict.First);
        if (verdict.Break is { } wrong)
        {
            json.WriteStartObject("break");
            json.WriteNumber("sequence", wrong.Sequence);
            if (wrong.At is { } at)
                json.WriteString("at", at.UtcDateTime);
            json.WriteString("what", wrong.What);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
