using System.Text;
using Setout.Text;

namespace Setout.Bench.Reading;

/// <summary>What is read.</summary>
internal static class Documents
{
    public static List<SourceText> Of(string[] paths) => [.. paths.Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)))];

    public static List<SourceText> Usual()
    {
        var examples = Of(Directory.GetFiles(Path.Combine(Root(), "examples"), "design.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray());
        var shop = Of([Path.Combine(Root(), "bench", "design.md")]);
        return [.. examples, .. shop, Large("100 KB", 100_000), Large("1 MB", 1_000_000)];
    }

    /// <summary>A design of so many letters: entities that refer to each other, five endpoints for each, bodies in JSON.</summary>
    private static SourceText Large(string name, int length)
    {
        var models = new StringBuilder();
        var api = new StringBuilder();
        for (var number = 0; models.Length + api.Length < length; number++)
        {
            Entity(models, number);
            Endpoints(api, number);
        }
        return new(name, $"# Large Technical Design Document\n\n## Overview\n\nMany things.\n\n## Data Models\n\n{models}## API Design\n\n{api}");
    }

    private static void Entity(StringBuilder text, int number) => text.Append($"""
        ### Thing{number}

        ```sql
        CREATE TABLE thing{number} (
          id UUID PRIMARY KEY,
          name VARCHAR(100) NOT NULL,
          status VARCHAR(20) NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'open', 'done')),
          amount DECIMAL(10,2) CHECK (amount >= 0),
          previous_id UUID REFERENCES thing{Math.Max(0, number - 1)}(id) ON DELETE CASCADE,
          created_at TIMESTAMP NOT NULL DEFAULT now()
        );
        ```


        """);

    private static void Endpoints(StringBuilder text, int number)
    {
        foreach (var (method, path, what) in ((string, string, string)[])[("GET", "", "List"), ("POST", "", "Create"), ("GET", "/{id}", "Read"), ("PATCH", "/{id}", "Change"), ("DELETE", "/{id}", "Delete")])
        {
            text.Append($"#### {method} /thing{number}s{path}\n\n{what} the thing.\n\n**Authorization:** clerk\n\n");
            if (method is "POST" or "PATCH")
                text.Append("**Request:**\n```json\n{\"name\": \"Anna\", \"status\": \"new\", \"amount\": 12.50}\n```\n\n");
            if (method != "DELETE")
                text.Append("**Response:** 200\n```json\n{\"id\": \"018f3a00-0000-7000-8000-000000000000\", \"name\": \"Anna\", \"status\": \"new\", \"amount\": 12.50, \"created_at\": \"2026-01-01T00:00:00Z\"}\n```\n\n");
            text.Append("**Errors:** 400, 404\n\n");
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Setout.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Start it inside the project.");
    }
}
