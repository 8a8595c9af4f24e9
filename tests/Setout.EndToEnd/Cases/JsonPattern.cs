using System.Text.Json;

namespace Setout.EndToEnd.Cases;

/// <summary>
/// Compares JSON with a pattern: strings may have <c>*</c> and <c>{{name}}</c>, which alone stand for any value;
/// <c>"...": "*"</c> in an object allows further members. Numbers are compared digit by digit.
/// </summary>
internal sealed class JsonPattern(Captures captures)
{
    /// <summary>The first difference in words; null if there is none.</summary>
    public string? Difference(JsonElement pattern, JsonElement actual, string path = "")
    {
        if (pattern.ValueKind == JsonValueKind.String)
            return Text(pattern.GetString()!, actual, path);
        if (pattern.ValueKind != actual.ValueKind)
            return $"{Shown(path)} is {actual.GetRawText()}, and should be {pattern.GetRawText()}";
        return pattern.ValueKind switch
        {
            JsonValueKind.Object => Members(pattern, actual, path),
            JsonValueKind.Array => Items(pattern, actual, path),
            JsonValueKind.Number when pattern.GetRawText() != actual.GetRawText() => $"{Shown(path)} is {actual.GetRawText()}, and should be {pattern.GetRawText()}",
            _ => null,
        };
    }

    private string? Text(string pattern, JsonElement actual, string path)
    {
        if (pattern == "*")
            return null;
        var isWhole = pattern.StartsWith("{{", StringComparison.Ordinal) && pattern.EndsWith("}}", StringComparison.Ordinal);
        var text = actual.ValueKind == JsonValueKind.String ? actual.GetString()! : isWhole ? actual.GetRawText() : null;
        return text is not null && captures.Matches(pattern, text) ? null : $"{Shown(path)} is {actual.GetRawText()}, and should be \"{captures.Fill(pattern)}\"";
    }

    private string? Members(JsonElement pattern, JsonElement actual, string path)
    {
        foreach (var member in pattern.EnumerateObject().Where(member => member.Name != "..."))
        {
            if (!actual.TryGetProperty(member.Name, out var value))
                return $"{Shown(path)} has no `{member.Name}`";
            if (Difference(member.Value, value, $"{path}/{member.Name}") is { } difference)
                return difference;
        }
        if (pattern.TryGetProperty("...", out _))
            return null;
        var further = actual.EnumerateObject().FirstOrDefault(member => !pattern.TryGetProperty(member.Name, out _));
        return further.Value.ValueKind == JsonValueKind.Undefined ? null : $"{Shown(path)} has `{further.Name}` too";
    }

    private string? Items(JsonElement pattern, JsonElement actual, string path)
    {
        if (pattern.GetArrayLength() != actual.GetArrayLength())
            return $"{Shown(path)} has {actual.GetArrayLength()} items, and should have {pattern.GetArrayLength()}";
        for (var at = 0; at < pattern.GetArrayLength(); at++)
        {
            if (Difference(pattern[at], actual[at], $"{path}/{at}") is { } difference)
                return difference;
        }
        return null;
    }

    private static string Shown(string path) => path.Length == 0 ? "the body" : path;
}
