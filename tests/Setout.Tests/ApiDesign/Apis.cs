using Setout.Sections.ApiDesign;
using Setout.Text;
using Setout.Types;

namespace Setout.Tests.ApiDesign;

/// <summary>The API of a document as text that a person can compare: a line for each endpoint, and one for each thing said about it.</summary>
internal static class Apis
{
    public static ReadResult Read(string markdown) => DesignReader.Read(new SourceText("t.md", markdown));

    /// <summary>Endpoints with their places.</summary>
    public static string Lines(string markdown) =>
        string.Join('\n', Read(markdown).Design.ApiDesign.Endpoints.Select(endpoint => $"{endpoint.Method} {endpoint.Path} {endpoint.Path.Span.Position}+{endpoint.Path.Span.Length}"));

    /// <summary>Endpoints with all that is said about them.</summary>
    public static string Full(string markdown) => string.Join('\n', Read(markdown).Design.ApiDesign.Endpoints.SelectMany(Describe));

    private static IEnumerable<string> Describe(Endpoint endpoint)
    {
        yield return $"{endpoint.Method} {endpoint.Path}{(endpoint.Name.Length > 0 ? $" ({endpoint.Name})" : "")}";
        if (endpoint.Description is { } description)
            yield return $"  does {description}";
        foreach (var parameter in endpoint.Parameters)
            yield return $"  {parameter.In.ToString().ToLowerInvariant()} {parameter.Name}: {parameter.Type?.ToString() ?? "?"}{parameter.IsRequired switch { true => " required", false => " optional", _ => "" }}{(parameter.Default is null ? "" : $" = {parameter.Default}")}{(parameter.Description.Length > 0 ? $" -- {parameter.Description}" : "")}";
        if (endpoint.Request is { } request)
            yield return $"  takes {Describe(request)}";
        foreach (var response in endpoint.Responses)
            yield return $"  gives {response.Status?.ToString() ?? "?"}{(response.Description.Length > 0 ? $" {response.Description}" : "")}{(response.Body is null ? "" : $" {Describe(response.Body)}")}";
        foreach (var error in endpoint.Errors)
            yield return $"  fails {error.Status}{(error.Description.Length > 0 ? $" {error.Description}" : "")}{(error.Body is null ? "" : $" {Describe(error.Body)}")}";
        foreach (var access in endpoint.Access)
            yield return $"  access {access}";
        foreach (var statement in endpoint.Behaviour)
            yield return $"  says {statement.Text.Plain}";
        foreach (var label in endpoint.UnknownLabels)
            yield return $"  unknown {label} {label.Span.Position}";
        foreach (var placeholder in endpoint.Placeholders)
            yield return $"  unfilled {placeholder.Text}";
        foreach (var place in endpoint.OtherPlaces)
            yield return $"  also {place.Position}";
    }

    private static string Describe(Body body)
    {
        var json = body.Json switch
        {
            JsonSampleObject members => "{" + string.Join(", ", members.Members.Select(member => member.Name + (member.IsOptional == true ? "?" : ""))) + "}",
            JsonSampleArray => "[]",
            null => "",
            _ => "value",
        };
        return string.Join(' ', new[] { json, body.Words }.Where(part => part.Length > 0));
    }
}
