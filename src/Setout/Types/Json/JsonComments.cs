namespace Setout.Types.Json;

/// <summary>The comments of a passage by line. A comment belongs to the last member that is named on its line.</summary>
internal sealed class JsonComments
{
    private readonly Dictionary<int, string> byLine = [];
    private readonly Dictionary<int, int> lastNames = [];

    public void Add(int line, string text)
    {
        if (text.Length > 0)
            byLine[line] = byLine.TryGetValue(line, out var before) ? $"{before} {text}" : text;
    }

    /// <summary>Notes the names: what stands before a colon.</summary>
    public void Note(List<JsonToken> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].Kind == JsonTokenKind.Colon && NameBefore(tokens, at) is { } name)
                lastNames[name.Line] = name.Start;
    }

    public string Of(JsonToken name) =>
        byLine.TryGetValue(name.Line, out var text) && (!lastNames.TryGetValue(name.Line, out var last) || last == name.Start) ? text : "";

    private static JsonToken? NameBefore(List<JsonToken> tokens, int colon)
    {
        var at = colon - 1;
        while (at >= 0 && tokens[at].Kind is JsonTokenKind.Question or JsonTokenKind.Group)
            at--;
        return at >= 0 && tokens[at].Kind is JsonTokenKind.Word or JsonTokenKind.Text ? tokens[at] : null;
    }
}
