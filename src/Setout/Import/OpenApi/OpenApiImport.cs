using System.Text;
using Setout.Export.Canonical;
using Setout.Export.OpenApi;
using Setout.Planning;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>An API that OpenAPI describes becomes a design: its rows entities, its operations endpoints.</summary>
public static class OpenApiImport
{
    /// <summary>Whether a text says of itself that it is OpenAPI or Swagger, in JSON or YAML.</summary>
    public static bool Recognises(string text)
    {
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{"))
            return text.Contains("\"openapi\"", StringComparison.Ordinal) || text.Contains("\"swagger\"", StringComparison.Ordinal);
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
            if (line.TrimStart("\"'") is var start && (start.StartsWith("openapi") || start.StartsWith("swagger")) && start.Contains(':'))
                return true;
        return false;
    }

    /// <summary>Reads OpenAPI 3.0, 3.1 or Swagger 2 in JSON or YAML. No endpoints and a note where it cannot be read.</summary>
    public static ImportedDesign Import(SourceText source, ImportOptions options)
    {
        if (ApiDescription.Read(source.Content, out var errors) is not { } api)
            return new("", 0, 0, []) { Notes = [.. errors] };
        var notes = new ImportNotes();
        LeftOut.Note(api, notes);
        var components = new ComponentNames(api.Document);
        var entities = EntityFinder.Find(api);
        new EntityFields(components, entities, notes).Tell();
        // What no entity answers needs its types stated; which that is, the plan tells.
        var after = PlanOf(Write(api, entities, null, options));
        var text = Write(api, entities, after, options);
        after = PlanOf(text);
        return new(text, entities.Count, after.Endpoints.Count, [])
        {
            Notes = [.. errors, .. notes.All],
            Differences = ApiDifference.Find(source.Content, OpenApiExporter.Export(after)),
        };
    }

    private static Plan PlanOf(string text) => Planner.Plan(DesignReader.Read(new SourceText("design.md", text)).Design).Plan;

    private static string Write(ApiDescription api, List<FoundEntity> entities, Plan? plan, ImportOptions options)
    {
        var info = api.Document.Info;
        var text = new StringBuilder($"# {(Prose.Line(info?.Title) is { Length: > 0 } title ? title : options.Title)}\n\n## Overview\n\n");
        text.Append(Prose.Paragraphs(info?.Description) is { Length: > 0 } summary ? summary : $"Imported from {options.Origin}.").Append("\n");
        if (entities.Count > 0)
            text.Append("\n## Data Models\n");
        foreach (var entity in entities)
            Write(entity, text);
        text.Append("\n## API Design\n");
        var names = new EndpointNames(api);
        foreach (var operation in api.Operations)
        {
            var isServed = plan is null || IsServed(operation, plan);
            new EndpointSection(api, names, isServed ? FieldsOf(operation, entities) : [], isServed, text).Write(operation);
        }
        ErrorBody.Write(api, text);
        Security(api, text);
        return text.ToString();
    }

    private static void Write(FoundEntity entity, StringBuilder text)
    {
        text.Append($"\n### Entity: {entity.Name}\n\n");
        if (entity.Noun.Length > 0 && !Names.Same(entity.Noun, entity.Name) && !entity.Owners.Any(owner => Names.Same(owner.Name + "_" + entity.Noun, entity.Name)))
            text.Append($"**Table**: `{Names.Snake(entity.Noun)}`\n\n");
        text.Append("```\n");
        foreach (var field in entity.Fields)
            text.Append(FieldLine.Write(field, field.IsOptional == true, namesTarget: false)).Append('\n');
        text.Append("```\n");
    }

    /// <summary>The fields that the members of an operation's bodies are.</summary>
    private static List<Field> FieldsOf(ApiOperation operation, List<FoundEntity> entities)
    {
        var parts = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith('{')).ToList();
        return [.. entities.Where(entity => parts.Exists(part => Names.Same(part, entity.Noun) || Names.Same(part, entity.Name))).Reverse().SelectMany(entity => entity.Fields).DistinctBy(field => field.Name.Value)];
    }

    private static bool IsServed(ApiOperation operation, Plan plan) =>
        plan.Endpoints.FirstOrDefault(endpoint => endpoint.Method == operation.Method && endpoint.Path == operation.Path)?.Answer is EntityAnswer or AccountAnswer;

    private static void Security(ApiDescription api, StringBuilder text)
    {
        if (api.Document.Components?.SecuritySchemes is not { Count: > 0 } schemes)
            return;
        text.Append("\n## Security Considerations\n\n### Authentication\n\n");
        foreach (var scheme in schemes.Values)
        {
            var way = Access.Of(scheme);
            text.Append($"- {char.ToUpperInvariant(way[0])}{way[1..]}{(Prose.Line(scheme.Description) is { Length: > 0 } words ? $": {words}" : "")}\n");
        }
    }
}
