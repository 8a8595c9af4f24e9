using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Sections.ApiDesign.Planning;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>An operation as its section in the canonical form.</summary>
internal sealed class EndpointSection(ApiDescription api, EndpointNames names, IReadOnlyList<Field> fields, bool isServed, StringBuilder text)
{
    private static readonly string[] UsualHeaders = ["ifmatch", "ifnonematch", "idempotencykey", "prefer", "accept", "contenttype", "authorization"];

    public void Write(ApiOperation operation)
    {
        text.Append($"\n### Endpoint: {names.Of(operation)}\n\n");
        Label("Method", operation.Method);
        Label("Path", $"`{operation.Path}`");
        Label("Description", Description(operation));
        Label("Authentication", Access.Of(operation.Operation.Security ?? api.Document.Security, api.Document.Security));
        Parameters("Path Parameters", operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Path && IsWorthSaying(parameter)));
        Parameters("Query Parameters", operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query && !OwnParameters.IsOwn(parameter)));
        Parameters("Headers", operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Header && !UsualHeaders.Contains(Names.Key(parameter.Name!))));
        Body("Request**", new BodySample(fields, hasTypes: true).Of(operation.Request));
        Responses(operation);
        Errors(operation);
    }

    /// <summary>A condition that was told apart is in the description already, or is added to it.</summary>
    private static string Description(ApiOperation operation)
    {
        var parts = (operation.Operation.Description ?? "").Split("\n\nCondition: ", 2);
        return parts.Length == 2 && parts[0].Contains(parts[1].Trim(), StringComparison.OrdinalIgnoreCase) ? Prose.Line(parts[0]) : Prose.Line(operation.Operation.Description);
    }

    private bool IsWorthSaying(IOpenApiParameter parameter) =>
        parameter.Description is { Length: > 0 } || !isServed && parameter.Schema is { } schema && SchemaTypes.Of(schema) is not (JsonType or ScalarType { Kind: ScalarKind.Text, MinLength: null, MaxLength: null });

    private void Label(string label, string value)
    {
        if (value.Length > 0)
            text.Append($"- **{label}**: {value}\n");
    }

    private void Parameters(string label, IEnumerable<IOpenApiParameter> parameters)
    {
        var rows = parameters.Select(Row).ToList();
        if (rows.Count == 0)
            return;
        text.Append($"- **{label}**:\n\n  | Name | Type | Required | Default | Description |\n  | --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
            text.Append($"  | {row} |\n");
        text.Append('\n');
    }

    private static string Row(IOpenApiParameter parameter)
    {
        var schema = parameter.Schema is { } stated ? Schemas.Bare(stated) : null;
        var type = schema is null || SchemaTypes.Of(schema) is JsonType ? "" : SchemaTypes.Of(schema).ToString();
        var usual = schema?.Default is { } node && !JsonNullSentinel.IsJsonNullSentinel(node) ? Json.Text(node).Trim('"') : "";
        var most = schema?.Maximum is { Length: < 10 } bound && Names.Key(parameter.Name!) is "limit" or "pagesize" or "perpage" or "size" ? $"at most {schema!.Maximum}" : "";
        var words = Prose.Line(parameter.Description);
        words = most.Length == 0 || words.Contains(schema!.Maximum!, StringComparison.Ordinal) ? words : words.Length == 0 ? most : $"{words} ({most})";
        return string.Join(" | ", new[] { $"`{parameter.Name}`", type, parameter.Required ? "yes" : "no", usual, words }.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)));
    }

    private void Body(string label, JsonNode? sample)
    {
        if (sample is null)
            return;
        text.Append($"- **{label}:\n  ```json\n");
        foreach (var line in Json.Text(sample, isIndented: true).Split('\n'))
            text.Append("  ").Append(line).Append('\n');
        text.Append("  ```\n");
    }

    private void Responses(ApiOperation operation)
    {
        if (operation.Success is not { } success)
            return;
        var status = success.Status.ToString(CultureInfo.InvariantCulture);
        var body = success.Status == 204 ? null : new BodySample(fields, hasTypes: !isServed).Of(operation.Response);
        Body($"Response** ({status})", body);
        var further = operation.Answers.Where(answer => answer.Status is >= 200 and < 300 && (body is null || answer.Status != success.Status)).Select(answer => answer.Status.ToString(CultureInfo.InvariantCulture));
        Label("Success Codes", string.Join(", ", further));
    }

    private void Errors(ApiOperation operation)
    {
        var errors = operation.Answers.Where(answer => answer.Status >= 400 && !ErrorPlanner.IsUsual(answer.Status, answer.Response.Description ?? "")).OrderBy(answer => answer.Status).Select(Error).ToList();
        if (errors.Count > 0)
            Label("Error Codes", string.Join(", ", errors));
    }

    private static string Error((int Status, IOpenApiResponse Response) answer)
    {
        var words = Prose.Line(answer.Response.Description).TrimEnd('.').Replace('{', '[').Replace('}', ']');
        if (words.Count('(') != words.Count(')'))
            words = words.Replace('(', '[').Replace(')', ']');
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        return words.Length == 0 || words == "Refused" ? status : $"{status} ({words})";
    }
}
