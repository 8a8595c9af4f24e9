using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Setout.AspNetCore.Security.Auditing;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Audit;

/// <summary><c>setout audit show</c></summary>
internal static class AuditShow
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var entity = new Option<string?>("--entity") { Description = "Only what was done with rows of an entity", HelpName = "NAME" };
        var row = new Option<string?>("--row") { Description = "Only what was done with the row of a key", HelpName = "KEY" };
        var who = new Option<string?>("--who") { Description = "Only what somebody did, by key or by name", HelpName = "NAME" };
        var since = Since();
        var format = Choice.Option("--format", "How they are shown", Format.Text);
        var served = new ServedAudit();
        var command = new DocumentedCommand("show", "list the entries of the audit log, the oldest first")
        {
            Details = "Values of passwords and of hidden fields are not in it. Whether it is as it was written, setout audit verify says.",
            Examples = [("setout audit show --who ada --since 2026-03-01", "what Ada did since March"), ("setout audit show --entity Patient --row 17 --format json", "all about one patient, for tools")],
            ExitCodes = ServedAudit.ExitCodes("shown", ""),
        };
        command.AddOptions(entity, row, who, since, format);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            using var file = await served.OpenAsync(arguments, terminal, stop);
            var filter = new AuditFilter
            {
                Entity = arguments.GetValue(entity) ?? "",
                Row = arguments.GetValue(row) ?? "",
                Who = arguments.GetValue(who) ?? "",
                Since = arguments.GetValue(since),
            };
            if (arguments.GetValue(format) == Format.Json)
                JsonText.Write(terminal.Output, json => WriteAll(file, filter, json, stop));
            else
                file.Each(filter, entry => terminal.Output.WriteLine(Line(entry)), stop);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Option<DateTimeOffset?> Since() => new("--since")
    {
        Description = "Only what was done since a day or an instant, in UTC",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                return instant;
            result.AddError($"--since cannot be `{text}`; it is a day or an instant, such as 2026-03-01 or 2026-03-01T12:00:00Z.");
            return null;
        },
    };

    private static string Line(AuditEntry entry)
    {
        var who = entry.Who.Length == 0 ? "anybody" : entry.Name.Length > 0 && entry.Name != entry.Who ? $"{entry.Name} ({entry.Who})" : entry.Who;
        var what = entry.Row.Length > 0 ? $"{entry.Entity} {entry.Row}" : entry.Entity;
        var change = entry.Before.Length > 0 && entry.After.Length > 0 ? $"{entry.Before} -> {entry.After}" : entry.Before + entry.After;
        var parts = new[] { $"{entry.Sequence}", AuditVerify.Time(entry.At), who, entry.Operation, entry.Deed, what, change, entry.Result == "done" ? "" : entry.Result };
        return Visible.Of(string.Join("  ", parts.Where(part => part.Length > 0)));
    }

    private static void WriteAll(AuditFile file, AuditFilter filter, Utf8JsonWriter json, CancellationToken stop)
    {
        json.WriteStartArray();
        file.Each(filter, entry => Write(entry, json), stop);
        json.WriteEndArray();
    }

    private static void Write(AuditEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At.UtcDateTime);
        foreach (var (name, value) in ((string, string)[])[("who", entry.Who), ("name", entry.Name), ("roles", entry.Roles), ("operation", entry.Operation), ("deed", entry.Deed), ("entity", entry.Entity), ("row", entry.Row), ("trace", entry.Trace), ("result", entry.Result)])
            json.WriteString(name, value);
        foreach (var (name, value) in ((string, string)[])[("before", entry.Before), ("after", entry.After)])
            if (value.Length == 0)
                json.WriteNull(name);
            else if (IsJson(value))
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value, skipInputValidation: true);
            }
            else
                json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>An entry that somebody changed may have anything.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
