using System.Text.Json;
using Setout.Cli.Documents;
using Setout.Cli.Output;
using Setout.Diagnostics;
using Setout.Text;

namespace Setout.Cli.Findings;

/// <summary>
/// Findings as JSON. Lines and columns count from 1, columns in UTF-16 units, ends are exclusive. A change that takes something
/// away or gives something another meaning raises <c>schemaVersion</c>; new members do not.
/// </summary>
internal static class JsonFindings
{
    private const int SchemaVersion = 1;

    public static void Write(FindingsReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteStartObject("tool");
        json.WriteString("name", "setout");
        json.WriteString("version", SetoutVersion.Text);
        json.WriteEndObject();
        WriteDocuments(report, json);
        WriteFindings(report, json);
        WriteSummary(report, json);
        json.WriteEndObject();
    });

    private static void WriteDocuments(FindingsReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("documents");
        foreach (var document in report.Documents)
        {
            json.WriteStartObject();
            json.WriteString("file", document.Document.Text.Path);
            json.WriteString("title", document.Plan.Title);
            json.WriteNumber("entities", document.Plan.Entities.Count);
            json.WriteNumber("endpoints", document.Plan.Endpoints.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFindings(FindingsReport report, Utf8JsonWriter json)
    {
        var fingerprint = new Fingerprint();
        json.WriteStartArray("findings");
        foreach (var (document, finding) in report.Shown)
            WriteFinding(finding, document, fingerprint.Of(finding, document), json);
        json.WriteEndArray();
    }

    private static void WriteFinding(Diagnostic finding, CheckedDocument document, string fingerprint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("slug", finding.Rule.Slug);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("message", finding.Message);
        WritePlace(FindingPlace.Of(finding.Span, document), json);
        json.WriteString("element", FindingElement.Of(finding.Span, document.Design));
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(FindingPlace.Of(related.Span, document), json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("help", $"setout explain {finding.Rule.Code}");
        WriteFix(finding.Fix, document, json);
        json.WriteString("fingerprint", fingerprint);
        json.WriteEndObject();
    }

    private static void WriteFix(Fix? fix, CheckedDocument document, Utf8JsonWriter json)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(FindingPlace.Of(edit.Span, document), json);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSummary(FindingsReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteNumber("hidden", report.Hidden);
        json.WriteEndObject();
    }

    private static void WritePlace(FindingPlace place, Utf8JsonWriter json)
    {
        json.WriteString("file", place.File);
        json.WriteStartObject("range");
        WritePosition("start", place.Start, json);
        WritePosition("end", place.End, json);
        json.WriteEndObject();
    }

    private static void WritePosition(string name, LinePosition position, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }
}
