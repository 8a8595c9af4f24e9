using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Access.Keys;

/// <summary><c>setout keys list</c></summary>
internal static class KeyList
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var format = Choice.Option("--format", "How they are shown", Format.Text);
        var served = new ServedDesign();
        var command = new DocumentedCommand("list", "show the API keys: whose, what they may, until when")
        {
            Details = "Never the keys themselves, of which nobody has more than a hash. Uses are told to the hour.",
            Examples = [("setout keys list", "for the design of this folder"), ("setout keys list --format json", "for tools")],
            ExitCodes = ServedDesign.ExitCodes("shown", "or a design without API keys"),
        };
        command.AddOptions(format);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            _ = StatedKeys.Of(plan);
            using var ring = DatabaseUse.Of(() => ApiKeyRing.Open(file));
            var keys = ring.All;
            if (arguments.GetValue(format) == Format.Json)
                JsonText.Write(terminal.Output, json => Write(keys, json));
            else
                Write(keys, terminal.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(IReadOnlyList<ApiKey> keys, TextWriter output)
    {
        if (keys.Count == 0)
        {
            output.WriteLine("There are no keys yet: setout keys add NAME makes one.");
            return;
        }
        Columns.Write([["id", "name", "account", "roles", "made", "good", "used"], .. keys.Select(Row)], output);
    }

    private static string[] Row(ApiKey key) =>
        [key.Id, Visible.Of(key.Name), key.Account.Length > 0 ? Visible.Of(key.Account) : "-", key.Roles.IsEmpty ? "-" : Visible.Of(string.Join(", ", key.Roles)), KeyReport.Day(key.Created), State(key), key.Used is { } used ? used.UtcDateTime.ToString("yyyy-MM-dd HH:'00'", CultureInfo.InvariantCulture) : "never"];

    private static string State(ApiKey key) =>
        key.Revoked is { } revoked ? $"revoked {KeyReport.Day(revoked)}" : key.Expires is not { } end ? "until revoked" : key.IsGood ? $"until {KeyReport.Day(end)}" : $"ended {KeyReport.Day(end)}";

    private static void Write(IReadOnlyList<ApiKey> keys, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteString("id", key.Id);
            json.WriteString("name", key.Name);
            if (key.Account.Length > 0)
                json.WriteString("account", key.Account);
            else
                json.WriteNull("account");
            json.WriteStartArray("roles");
            foreach (var role in key.Roles)
                json.WriteStringValue(role);
            json.WriteEndArray();
            json.WriteString("created", key.Created.UtcDateTime);
            foreach (var (name, at) in ((string, DateTimeOffset?)[])[("expires", key.Expires), ("used", key.Used), ("revoked", key.Revoked)])
                if (at is { } instant)
                    json.WriteString(name, instant.UtcDateTime);
                else
                    json.WriteNull(name);
            json.WriteBoolean("good", key.IsGood);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
