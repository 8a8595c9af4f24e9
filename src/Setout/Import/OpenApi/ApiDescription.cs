using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Setout.Import.OpenApi;

/// <summary>An API as OpenAPI describes it: operations in order, their paths with the path of the server in front.</summary>
internal sealed record ApiDescription(OpenApiDocument Document, IReadOnlyList<ApiOperation> Operations, IReadOnlyList<string> Errors)
{
    /// <summary>Reads JSON or YAML of OpenAPI 2, 3.0, 3.1; null with the reasons where it is neither.</summary>
    public static ApiDescription? Read(string text, out IReadOnlyList<string> errors)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        try
        {
            var read = OpenApiDocument.Parse(text, text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{") ? "json" : "yaml", settings);
            errors = read.Diagnostic?.Errors.Select(error => $"{error.Message} ({error.Pointer})").ToList() ?? [];
            return read.Document is { Paths: not null } document ? new(document, Collect(document), errors) : null;
        }
        // What the library and its YAML reader throw on text that is no description is of many kinds, and all of them say so.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            errors = [failure.Message];
            return null;
        }
    }

    private static List<ApiOperation> Collect(OpenApiDocument document)
    {
        var prefix = Prefix(document.Servers?.FirstOrDefault()?.Url ?? "");
        var operations = new List<ApiOperation>();
        foreach (var (path, item) in document.Paths)
            foreach (var (method, operation) in item.Operations ?? [])
                operations.Add(new(Export.OpenApi.Methods.Name(method), prefix + path, operation, Parameters(item, operation)));
        return operations;
    }

    /// <summary>What the operation says of a parameter holds before what its path says of it.</summary>
    private static List<IOpenApiParameter> Parameters(IOpenApiPathItem item, OpenApiOperation operation) =>
        [.. (operation.Parameters ?? []).Concat(item.Parameters ?? []).Where(parameter => parameter.Name is not null).DistinctBy(parameter => (parameter.In, parameter.Name))];

    /// <summary><c>/api/v1</c> of <c>https://example.com/api/v1/</c>; nothing where it has variables.</summary>
    private static string Prefix(string server)
    {
        var host = server.IndexOf("://", StringComparison.Ordinal);
        var start = host < 0 ? 0 : server.IndexOf('/', host + 3);
        var path = start < 0 ? "" : server[start..].TrimEnd('/');
        return path.StartsWith('/') && !path.Contains('{', StringComparison.Ordinal) ? path : "";
    }
}

/// <summary>A method at a path.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">From the root of the host.</param>
/// <param name="Operation">As described.</param>
/// <param name="Parameters">Its own, and those of its path.</param>
internal sealed record ApiOperation(string Method, string Path, OpenApiOperation Operation, IReadOnlyList<IOpenApiParameter> Parameters)
{
    /// <summary>The first answer that is a success, with its status; null where none is described.</summary>
    public (int Status, IOpenApiResponse Response)? Success
    {
        get
        {
            foreach (var (status, response) in Answers.Where(answer => answer.Status is >= 200 and < 300).OrderBy(answer => answer.Status))
                return (status, response);
            return null;
        }
    }

    /// <summary>The answers by status, <c>default</c> and <c>4XX</c> left out.</summary>
    public IEnumerable<(int Status, IOpenApiResponse Response)> Answers =>
        from answer in Operation.Responses ?? []
        where answer.Key.Length == 3 && answer.Key.All(char.IsAsciiDigit)
        select (int.Parse(answer.Key, System.Globalization.CultureInfo.InvariantCulture), answer.Value);

    /// <summary>The body that it takes in JSON.</summary>
    public IOpenApiMediaType? Request => Json(Operation.RequestBody?.Content);

    /// <summary>The body that a success has in JSON.</summary>
    public IOpenApiMediaType? Response => Success is { Response: var response } ? Json(response.Content) : null;

    /// <summary>JSON by any of its names.</summary>
    public static IOpenApiMediaType? Json(IDictionary<string, IOpenApiMediaType>? content) =>
        content?.Where(media => IsJson(media.Key)).Select(media => media.Value).FirstOrDefault();

    public static bool IsJson(string mediaType) =>
        mediaType.Split(';')[0].Trim() is var type && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || type == "*/*");
}
