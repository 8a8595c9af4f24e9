using Microsoft.OpenApi;

namespace Setout.Export.OpenApi;

/// <summary>The body of errors where the design shows none (RFC 9457).</summary>
internal static class ProblemSchema
{
    public const string Name = "Problem";

    public static OpenApiSchema Problem() => Object(
        ["type", "title", "status", "instance", "traceId"],
        ("type", Text("Which kind of problem: a page that explains it.", "uri-reference")),
        ("title", Text("The kind in a few words.")),
        ("status", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "400", Maximum = "599" }),
        ("detail", Text("What happened this time.")),
        ("instance", Text("The path that was asked for.", "uri-reference")),
        ("traceId", Text("Under which the log has it.")),
        ("errors", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Violation() }));

    public static OpenApiSchema Violation() => Object(
        ["code", "detail"],
        ("pointer", Text("Where in the body, as a JSON pointer.", "json-pointer")),
        ("parameter", Text("Which parameter of path or query.")),
        ("header", Text("Which header.")),
        ("code", Text("What is wrong, for programs.")),
        ("detail", Text("What is wrong, for people.")),
        ("origin", Text("Where the design states the rule.")));

    private static OpenApiSchema Object(string[] required, params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema),
        Required = new HashSet<string>(required),
    };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
