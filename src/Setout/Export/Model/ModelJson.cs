using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Setout.Sections;
using Setout.Sections.ApiDesign;
using Setout.Sections.DataModels;

namespace Setout.Export.Model;

/// <summary>
/// What a document says, as JSON for other programs: endpoints with the statuses stated, entities with the names of their fields,
/// roles and components by name, and how many decisions, risks, questions and unfilled places there are. Everything is as written:
/// nothing is inferred, and names keep their spelling.
/// </summary>
public static class ModelJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object, with a line feed behind it.</summary>
    public static string Export(Design design) => Export(design, withLines: true);

    /// <summary>The same, and without lines for telling whether two documents say the same in other places.</summary>
    internal static string Export(Design design, bool withLines)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(design, withLines, json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Design design, bool withLines, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", design.Source.Path);
        json.WriteStartArray("endpoints");
        foreach (var endpoint in design.ApiDesign.Endpoints)
            Write(endpoint, design.ApiDesign.BasePath?.Value ?? "", withLines, json);
        json.WriteEndArray();
        json.WriteStartArray("entities");
        foreach (var entity in design.DataModels.Entities)
            Write(entity, withLines, json);
        json.WriteEndArray();
        Names("roles", design.Security.Roles?.Roles.Select(role => role.Value) ?? [], json);
        Names("components", design.Architecture.Components.Select(component => component.Name.Value), json);
        json.WriteNumber("decisions", design.TradeOffs.Decisions.Count);
        json.WriteNumber("risks", design.Risks.Items.Count);
        json.WriteNumber("openQuestions", design.OpenQuestions.Questions.Count);
        json.WriteNumber("placeholders", TemplateSections.Of(design).Sum(section => section.Placeholders.Count));
        json.WriteEndObject();
    }

    private static void Write(Endpoint endpoint, string basePath, bool withLines, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("method", endpoint.Method.Value);
        json.WriteString("path", endpoint.Overlap?.Path ?? endpoint.Path.Value);
        if (endpoint.Overlap is { } overlap)
            json.WriteString("basePath", overlap.BasePath);
        else if (basePath.Length > 1 && !endpoint.Path.Value.StartsWith(basePath, StringComparison.Ordinal))
            json.WriteString("basePath", basePath);
        if (endpoint.Name.Length > 0)
            json.WriteString("name", endpoint.Name);
        json.WriteStartArray("statuses");
        foreach (var status in endpoint.Responses.Select(response => response.Status).OfType<int>().Concat(endpoint.Errors.Select(error => error.Status)).Distinct().Order())
            json.WriteNumberValue(status);
        json.WriteEndArray();
        Names("auth", endpoint.Access.Select(access => access.Value), json);
        if (withLines)
            json.WriteNumber("line", endpoint.Path.Span.IsWritten ? endpoint.Path.Span.Position.Line : endpoint.Span.Position.Line);
        json.WriteEndObject();
    }

    private static void Write(Entity entity, bool withLines, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", entity.Name.Value);
        if (entity.TableName is { } table)
            json.WriteString("tableName", table.Value);
        Names("fields", entity.Fields.Select(field => field.Name.Value), json);
        if (withLines)
            json.WriteNumber("line", entity.Name.Span.Position.Line);
        json.WriteEndObject();
    }

    private static void Names(string member, IEnumerable<string> names, Utf8JsonWriter json)
    {
        json.WriteStartArray(member);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
