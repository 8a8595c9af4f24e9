using System.Text.Json;
using Setout.Planning;

namespace Setout.Export.Explain;

/// <summary>
/// An explanation as JSON. Lines and columns count from 1. A change that takes something away or gives something another
/// meaning raises <c>schemaVersion</c>; new members do not.
/// </summary>
public static class ExplanationJson
{
    private const int SchemaVersion = 1;

    /// <summary>Writes one object.</summary>
    public static void Write(Explanation explanation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("file", explanation.Source.Path);
        if (explanation.Source.Parts.Count > 1)
            WriteStrings("files", explanation.Source.Parts.Select(part => part.Path).ToEquatableArray(), json);
        json.WriteString("title", explanation.Plan.Title);
        json.WriteString("summary", explanation.Plan.Summary);
        json.WriteBoolean("statesAuthentication", explanation.Plan.StatesAuthentication);
        WriteCallers(explanation.Plan, json);
        WriteDoor(explanation.Plan, json);
        WriteAudit(explanation.Plan.Audit, json);
        WriteRetention(explanation.Plan.Retention, json);
        WriteLines(explanation.Lines, explanation.Source.Parts.Count > 1, json);
        WriteEntities(explanation.Plan.Entities, json);
        WriteEndpoints(explanation.Endpoints, json);
        json.WriteEndObject();
    }

    private static void WriteCallers(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartArray("callers");
        foreach (var way in CallerWays.Of(plan))
        {
            json.WriteStartObject();
            json.WriteString("kind", way.Kind);
            json.WriteString("how", way.How);
            WritePlace(way.Origin, json);
            WriteInferences(way.Inferences, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDoor(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartArray("door");
        foreach (var rule in DoorRules.Of(plan))
        {
            json.WriteStartObject();
            json.WriteString("kind", rule.Kind);
            json.WriteString("what", rule.What);
            WritePlace(rule.Origin, json);
            WriteInferences(rule.Inferences, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRetention(EquatableArray<PlannedRetention> rules, Utf8JsonWriter json)
    {
        if (rules.IsEmpty)
            return;
        json.WriteStartArray("retention");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("entity", rule.Entity);
            if (rule.Field.Length > 0)
                json.WriteString("field", rule.Field);
            json.WriteString("action", rule.Action.ToString().ToLowerInvariant());
            json.WriteString("period", $"{rule.Period}");
            json.WriteString("rule", $"{rule}");
            WritePlace(rule.Origin, json);
            WriteInferences(rule.Inferences, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAudit(PlannedAudit? audit, Utf8JsonWriter json)
    {
        if (audit is null)
            return;
        json.WriteStartObject("audit");
        json.WriteStartArray("entities");
        foreach (var entity in audit.Entities)
        {
            json.WriteStartObject();
            json.WriteString("name", entity.Name);
            json.WriteBoolean("changes", entity.Changes);
            json.WriteBoolean("reads", entity.Reads);
            json.WriteBoolean("counts", entity.Counts);
            if (!entity.ReadFields.IsEmpty)
            {
                json.WriteStartArray("readsOf");
                foreach (var field in entity.ReadFields)
                    json.WriteStringValue(field);
                json.WriteEndArray();
            }
            if (entity.By.Length > 0)
                json.WriteString("by", entity.By);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("signIns", audit.SignIns);
        json.WriteBoolean("refusals", audit.Refusals);
        if (audit.Kept is { } kept)
            json.WriteString("kept", $"{kept}");
        else
            json.WriteNull("kept");
        WritePlace(audit.Origin, json);
        WriteInferences(audit.Inferences, json);
        json.WriteEndObject();
    }

    private static void WriteLines(EquatableArray<ExplainedLine> lines, bool namesFiles, Utf8JsonWriter json)
    {
        json.WriteStartArray("lines");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            if (namesFiles)
                json.WriteString("file", line.File);
            json.WriteNumber("line", line.Number);
            json.WriteString("kind", Word(line.Kind));
            json.WriteString("text", line.Text);
            WriteStrings("drives", line.Drives, json);
            WriteStrings("problems", line.Problems, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEntities(EquatableArray<PlannedEntity> entities, Utf8JsonWriter json)
    {
        json.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("name", entity.Name);
            json.WriteString("table", entity.Table);
            WritePlace(entity.Origin, json);
            WriteStrings("key", entity.Key, json);
            json.WriteStartArray("fields");
            foreach (var field in entity.Fields)
                WriteField(field, json);
            json.WriteEndArray();
            WriteInferences(entity.Inferences, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteField(PlannedField field, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type.ToString());
        json.WriteBoolean("nullable", field.IsNullable);
        json.WriteBoolean("required", field.IsRequired);
        json.WriteString("setBy", field.Writer == FieldWriter.Caller ? "caller" : "server");
        if (field.Reference is { } reference)
            json.WriteString("references", $"{reference.Entity}.{reference.Field}");
        if (field.Readers is { } readers)
            json.WriteString("seenBy", readers.ToString());
        if (field.Protection?.Whole is { } whole)
            json.WriteString("wholeTo", whole.ToString());
        if (field.Writers is { } writers)
            json.WriteString("setByWhom", writers.ToString());
        WritePlace(field.Origin, json);
        WriteInferences(field.Inferences, json);
        json.WriteEndObject();
    }

    private static void WriteEndpoints(EquatableArray<ExplainedEndpoint> endpoints, Utf8JsonWriter json)
    {
        json.WriteStartArray("endpoints");
        foreach (var (endpoint, remarks) in endpoints)
        {
            json.WriteStartObject();
            json.WriteString("method", endpoint.Method);
            json.WriteString("path", endpoint.Path);
            json.WriteString("name", endpoint.Name);
            WritePlace(endpoint.Origin, json);
            json.WriteString("answer", endpoint.Answer.Kind);
            json.WriteString("how", endpoint.Answer.Summary);
            json.WriteNumber("status", endpoint.Status);
            json.WriteStartArray("errors");
            foreach (var error in endpoint.Errors)
                json.WriteNumberValue(error.Status);
            json.WriteEndArray();
            WriteAccess(endpoint.Access, json);
            WriteStrings("remarks", remarks, json);
            WriteInferences(endpoint.Inferences, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAccess(PlannedAccess? access, Utf8JsonWriter json)
    {
        if (access is null)
            return;
        json.WriteStartArray("access");
        foreach (var grant in access.Grants)
        {
            json.WriteStartObject();
            json.WriteString("role", grant.Who);
            json.WriteString("rows", grant.Rows.ToString());
            WritePlace(grant.Origin, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (access.Denials.IsEmpty)
            return;
        json.WriteStartArray("denied");
        foreach (var denial in access.Denials)
        {
            json.WriteStartObject();
            json.WriteString("role", denial.Role);
            json.WriteString("left", denial.Left.ToString());
            WritePlace(denial.Origin, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteInferences(EquatableArray<Inference> inferences, Utf8JsonWriter json)
    {
        json.WriteStartArray("inferred");
        foreach (var inference in inferences)
        {
            json.WriteStartObject();
            json.WriteString("what", inference.What);
            json.WriteString("reason", inference.Reason);
            WritePlace(inference.Span, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(SourceSpan span, Utf8JsonWriter json)
    {
        if (!span.IsWritten)
            return;
        if (span.Source!.Parts.Count > 1)
            json.WriteString("file", span.Place.Path);
        json.WriteNumber("line", span.Place.Start.Line);
        json.WriteNumber("column", span.Place.Start.Column);
    }

    private static void WriteStrings(string name, EquatableArray<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Word(LineKind kind) => kind switch
    {
        LineKind.Live => "live",
        LineKind.NotUnderstood => "not understood",
        LineKind.Prose => "prose",
        _ => "blank",
    };
}
