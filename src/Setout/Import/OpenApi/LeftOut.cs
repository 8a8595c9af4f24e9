using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>What a description says and a design does not.</summary>
internal static class LeftOut
{
    public static void Note(ApiDescription api, ImportNotes notes)
    {
        foreach (var (name, _) in api.Document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>())
            notes.Add("Webhooks are left out", name);
        foreach (var server in (api.Document.Servers ?? []).Skip(1))
            notes.Add("Only the first server's path was taken, left out", server.Url ?? "");
        foreach (var operation in api.Operations)
            Note(operation, $"{operation.Method} {operation.Path}", notes);
    }

    private static void Note(ApiOperation operation, string place, ImportNotes notes)
    {
        if (operation.Operation.Deprecated)
            notes.Add("Deprecated, which a design does not say", place);
        if (operation.Operation.Callbacks is { Count: > 0 })
            notes.Add("Callbacks are left out", place);
        foreach (var cookie in operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Cookie))
            notes.Add("Cookies are left out", $"{place} `{cookie.Name}`");
        if (operation.Operation.RequestBody?.Content is { Count: > 0 } sent && operation.Request is null)
            notes.Add("Bodies are JSON, left out", $"{place} takes {string.Join(", ", sent.Keys)}");
        if (operation.Request?.Schema is { } list && Schemas.Items(list) is not null)
            notes.Add("A body that is a list is shown but not taken", place);
        foreach (var body in new[] { operation.Request?.Schema, operation.Response?.Schema }.OfType<IOpenApiSchema>())
            Note(body, place, notes);
        foreach (var (status, response) in operation.Operation.Responses ?? [])
            Note(status, response, place, notes);
    }

    private static void Note(IOpenApiSchema body, string place, ImportNotes notes)
    {
        if ((body.OneOf?.Count ?? 0) + (body.AnyOf?.Count ?? 0) > 1 && ReferenceEquals(Schemas.Bare(body), body))
            notes.Add("One of several bodies cannot be said", place);
    }

    private static void Note(string status, IOpenApiResponse response, string place, ImportNotes notes)
    {
        if (!status.All(char.IsAsciiDigit))
            notes.Add("Only single statuses can be said, left out", $"{place} {status}");
        if (response.Content is { Count: > 0 } content && !content.Keys.Any(ApiOperation.IsJson))
            notes.Add("Bodies are JSON, left out", $"{place} {status} answers {string.Join(", ", content.Keys)}");
        if (response.Links is { Count: > 0 })
            notes.Add("Links are left out", $"{place} {status}");
    }
}
