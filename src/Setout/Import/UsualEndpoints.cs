using System.Text;

namespace Setout.Import;

/// <summary>The endpoints that most APIs have for an entity: list, create, read, change, delete.</summary>
internal static class UsualEndpoints
{
    public static void Write(Plan plan, Dictionary<string, string> names, StringBuilder text)
    {
        text.Append("\n## API Design\n");
        foreach (var entity in plan.Entities)
        {
            var name = names.GetValueOrDefault(entity.Name, entity.Name);
            var noun = string.Join(' ', Names.Words(name));
            var many = string.Join(' ', [.. Names.Words(name).SkipLast(1), Names.Plural(Names.LastWord(name))]);
            var path = "/" + many.Replace(' ', '-');
            Endpoint($"List {many}", "GET", path, text);
            Endpoint($"Create {noun}", "POST", path, text);
            if (entity.Key.Count != 1)
                continue;
            var item = $"{path}/{{{entity.Key[0]}}}";
            Endpoint($"Read {noun}", "GET", item, text);
            Endpoint($"Change {noun}", "PATCH", item, text);
            Endpoint($"Delete {noun}", "DELETE", item, text);
        }
    }

    private static void Endpoint(string name, string method, string path, StringBuilder text) =>
        text.Append($"\n### Endpoint: {name}\n\n- **Method**: {method}\n- **Path**: `{path}`\n");
}
