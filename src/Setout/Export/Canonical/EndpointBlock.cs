using Setout.Sections;
using Setout.Sections.ApiDesign;

namespace Setout.Export.Canonical;

/// <summary>An endpoint as the template's heading and labelled bullets.</summary>
internal static class EndpointBlock
{
    private const string Indent = "  ";

    /// <summary>Its lines; null where the bullets have no way to say what it says.</summary>
    public static List<string>? Write(Endpoint endpoint, string name, int level)
    {
        if (endpoint.UnknownLabels.Count > 0 || endpoint.Placeholders.Count > 0 || endpoint.Responses.Count > 1 || endpoint.Errors.Any(error => error.Body is not null))
            return null;
        List<string> lines =
        [
            $"{new string('#', level)} Endpoint: {name}",
            "",
            $"- **Method**: {endpoint.Method.Value}",
            $"- **Path**: `{Braced(endpoint.Path.Value)}`",
        ];
        if (endpoint.Description is { } description)
            AddText(lines, "Description", Raw(description.Span, description.Value));
        if (!endpoint.Access.IsEmpty)
            AddText(lines, "Authorization", string.Join("; ", endpoint.Access.Select(access => access.Value)));
        AddParameters(lines, endpoint, ParameterPlace.Path, "Path Parameters");
        AddParameters(lines, endpoint, ParameterPlace.Query, "Query Parameters");
        AddParameters(lines, endpoint, ParameterPlace.Header, "Headers");
        if (endpoint.Request is { } request)
            AddBody(lines, "Request", "", request);
        foreach (var response in endpoint.Responses)
            AddBody(lines, "Response", Head(response), response.Body);
        if (!endpoint.Errors.IsEmpty)
            lines.Add($"- **Error Codes**: {string.Join(", ", endpoint.Errors.Select(Text))}");
        AddStatements(lines, "Behavior", endpoint.Behaviour);
        return lines;
    }

    private static void AddParameters(List<string> lines, Endpoint endpoint, ParameterPlace place, string label)
    {
        var parameters = endpoint.Parameters.Where(parameter => parameter.In == place).ToList();
        if (parameters.Count == 0)
            return;
        lines.Add($"- **{label}**:");
        lines.AddRange(parameters.Select(parameter => $"{Indent}- {Text(parameter)}"));
    }

    private static string Text(Parameter parameter)
    {
        var facts = new[]
        {
            parameter.Type?.ToString(),
            parameter.IsRequired switch { true => "required", false => "optional", _ => null },
            parameter.Default is { } value ? $"default: {value}" : null,
        }.OfType<string>().ToList();
        var head = facts.Count == 0 ? $"`{parameter.Name.Value}`" : $"`{parameter.Name.Value}` ({string.Join(", ", facts)})";
        return parameter.Description.Length == 0 ? head : $"{head}: {parameter.Description}";
    }

    private static string Text(ErrorStatus error) => error.Description.Length == 0 ? $"{error.Status}" : $"{error.Status} ({error.Description})";

    private static string Head(Response response) =>
        string.Join(' ', new[] { response.Status is { } status ? $"{status}" : "", response.Description }.Where(part => part.Length > 0));

    private static void AddBody(List<string> lines, string label, string head, Body? body)
    {
        var words = string.Join(' ', new[] { head, body?.Words ?? "" }.Where(part => part.Length > 0));
        lines.Add(words.Length == 0 ? $"- **{label}**:" : $"- **{label}**: {words}");
        if (body?.Code is not { } code)
            return;
        var fence = DocumentLines.FenceFor([code.Text]);
        lines.Add($"{Indent}{fence}json");
        lines.AddRange(code.Text.Split('\n').Select(line => line.Length == 0 ? "" : Indent + line));
        lines.Add(Indent + fence);
    }

    private static void AddStatements(List<string> lines, string label, EquatableArray<Statement> statements)
    {
        if (statements.IsEmpty)
            return;
        lines.Add($"- **{label}**:");
        foreach (var statement in statements)
        {
            var text = Raw(statement.Text.Span, statement.Text.Plain).Split('\n');
            lines.Add($"{Indent}- {text[0]}");
            lines.AddRange(text.Skip(1).Select(line => $"{Indent}{Indent}{line}"));
        }
    }

    private static void AddText(List<string> lines, string label, string text)
    {
        var parts = text.Split('\n');
        lines.Add($"- **{label}**: {parts[0]}");
        lines.AddRange(parts.Skip(1).Select(part => Indent + part));
    }

    /// <summary>The text as written, code spans and emphasis included, its lines without their indentation.</summary>
    private static string Raw(SourceSpan span, string value) =>
        span.IsWritten ? string.Join('\n', span.Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())) : value;

    /// <summary>Parameters in braces, however they were marked: <c>/orders/:id</c>, <c>/orders/[id]</c>, <c>/orders/&lt;id&gt;</c>.</summary>
    private static string Braced(string path) => string.Join('/', path.Split('/').Select(segment => segment switch
    {
        [':', _, ..] => $"{{{segment[1..]}}}",
        ['[', .., ']'] or ['<', .., '>'] => $"{{{segment[1..^1]}}}",
        _ => segment,
    }));
}
