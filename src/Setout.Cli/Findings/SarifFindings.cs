using System.Text.Json;
using Setout.Cli.Documents;
using Setout.Cli.Output;
using Setout.Diagnostics;
using Setout.Text;

namespace Setout.Cli.Findings;

/// <summary>SARIF 2.1.0, as code scanning takes it: rules, results, related places, fixes.</summary>
internal static class SarifFindings
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        var rules = report.Shown.Select(shown => shown.Finding.Rule).Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(rules, json);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(report, rules, json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(List<Rule> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "setout");
        json.WriteString("semanticVersion", SetoutVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            SarifRule.Write(rule, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(FindingsReport report, List<Rule> rules, Utf8JsonWriter json)
    {
        var fingerprint = new Fingerprint();
        json.WriteStartArray("results");
        foreach (var (document, finding) in report.Shown)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.Code);
            json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
            json.WriteString("level", SarifRule.Level(finding.Severity));
            WriteMessage(finding.Message, json);
            json.WriteStartArray("locations");
            WriteLocation(finding.Span, document, null, json);
            json.WriteEndArray();
            WriteRelated(finding, document, json);
            WriteFix(finding.Fix, document, json);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("setout/v1", fingerprint.Of(finding, document));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRelated(Diagnostic finding, CheckedDocument document, Utf8JsonWriter json)
    {
        if (finding.Related.IsEmpty)
            return;
        json.WriteStartArray("relatedLocations");
        foreach (var related in finding.Related)
            WriteLocation(related.Span, document, related.Message, json);
        json.WriteEndArray();
    }

    private static void WriteLocation(SourceSpan span, CheckedDocument document, string? message, Utf8JsonWriter json)
    {
        var place = FindingPlace.Of(span, document);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(place, json);
        WriteRegion("region", place, json);
        json.WriteEndObject();
        if (message is not null)
            WriteMessage(message, json);
        json.WriteEndObject();
    }

    private static void WriteFix(Fix? fix, CheckedDocument document, Utf8JsonWriter json)
    {
        if (fix is null || fix.Edits.IsEmpty)
            return;
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", fix.Title);
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(FindingPlace.Of(fix.Edits[0].Span, document), json);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", FindingPlace.Of(edit.Span, document), json);
            json.WriteStartObject("insertedContent");
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMessage(string text, Utf8JsonWriter json)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteArtifact(FindingPlace place, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.File));
        json.WriteEndObject();
    }

    private static void WriteRegion(string name, FindingPlace place, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
    }

    private static string UriOf(string file) =>
        Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
