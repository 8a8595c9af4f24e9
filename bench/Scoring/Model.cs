using System.Text.Json;

namespace Setout.Bench.Scoring;

/// <summary>What a document says, by whoever read it. Members that are not there are empty.</summary>
internal sealed record Model(List<ModelEndpoint> Endpoints, List<ModelEntity> Entities, HashSet<string> OtherTypes, Dictionary<string, int> Counts)
{
    private static readonly string[] Counted = ["openQuestions", "risks", "decisions", "placeholders"];

    public static Model Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            [.. List(root, "endpoints").Select(Endpoint)],
            [.. List(root, "entities").Select(Entity)],
            [.. Texts(root, "otherTypes").Select(Spelling.Of)],
            Counted.ToDictionary(name => name, name => root.TryGetProperty(name, out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt32() : 0));
    }

    private static ModelEndpoint Endpoint(JsonElement json)
    {
        var path = Text(json, "path").TrimEnd('/');
        return new(Text(json, "method").ToUpperInvariant(), path.Length == 0 ? "/" : path, Text(json, "basePath").TrimEnd('/'))
        {
            Statuses = Numbers(json, "statuses"),
            Tolerated = [.. Numbers(json, "statusesSection"), .. Numbers(json, "statusesElsewhere")],
        };
    }

    private static ModelEntity Entity(JsonElement json)
    {
        var name = Text(json, "name");
        var open = name.AsSpan().IndexOfAny('(', '（');
        string[] names = open < 0 ? [name, Text(json, "tableName")] : [name, name[..open], name[open..], Text(json, "tableName")];
        return new(
            names.Select(Spelling.Of).Where(key => key.Length > 0).ToHashSet(),
            Texts(json, "fields").Select(Spelling.Of).ToHashSet(),
            Texts(json, "relations").Select(Spelling.Of).ToHashSet());
    }

    private static IEnumerable<JsonElement> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        List(json, name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "");

    private static HashSet<int> Numbers(JsonElement json, string name) =>
        [.. List(json, name).Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetInt32())];

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}

/// <summary>An endpoint. The same path may stand below several bases.</summary>
internal sealed record ModelEndpoint(string Method, string Path, string BasePath)
{
    /// <summary>Stated in its own block.</summary>
    public HashSet<int> Statuses { get; init; } = [];

    /// <summary>Stated elsewhere: neither missed nor too many.</summary>
    public HashSet<int> Tolerated { get; init; } = [];

    public (string, string) Key => (Method, Path);

    /// <summary>With the base in front.</summary>
    public (string, string) FullKey => (Method, $"{BasePath}/{Path.TrimStart('/')}".TrimEnd('/'));
}

/// <summary>An entity by all of its names, with its fields.</summary>
internal sealed record ModelEntity(HashSet<string> Names, HashSet<string> Fields, HashSet<string> Relations);

/// <summary>What two spellings of one name have in common.</summary>
internal static class Spelling
{
    public static string Of(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
