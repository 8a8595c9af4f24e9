using System.Text.Json;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>A rule as SARIF describes it.</summary>
internal static class SarifRule
{
    public static void Write(Rule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", rule.Slug);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", rule.Title);
        json.WriteEndObject();
        WriteHelp(rule, json);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHelp(Rule rule, Utf8JsonWriter json)
    {
        if (RulePages.Find(rule.Code) is not { } page)
            return;
        json.WriteStartObject("help");
        json.WriteString("text", $"setout explain {rule.Code}");
        json.WriteString("markdown", page);
        json.WriteEndObject();
    }

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
