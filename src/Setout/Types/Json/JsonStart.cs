namespace Setout.Types.Json;

/// <summary>Where the value of a passage begins.</summary>
internal static class JsonStart
{
    /// <summary>The index of its first token and whether it is an object without braces; -1 where no JSON stands.</summary>
    public static (int At, bool IsBare) Find(string text, List<JsonToken> tokens)
    {
        var lineStart = -1;
        var behindColon = -1;
        for (var at = 0; at < tokens.Count - 1 && lineStart < 0; at++)
        {
            if (!Opens(tokens[at]))
                continue;
            var isFirstOnLine = at == 0 || tokens[at - 1].Line < tokens[at].Line;
            var isLabelled = at == 2 && tokens[1].Kind == JsonTokenKind.Colon && IsLabel(text, tokens[0]);
            var isBehindColon = at > 0 && tokens[at - 1].Kind == JsonTokenKind.Colon && !isLabelled;
            if (isLabelled || (isFirstOnLine && !isBehindColon))
                lineStart = at;
            else if (isBehindColon && behindColon < 0)
                behindColon = at;
            if (behindColon >= 0)
                break;
        }
        if (lineStart == 0)
            return (0, false);
        if (IsMember(tokens, 0) && lineStart < 0)
            return (0, true);
        return (Math.Max(lineStart, behindColon), false);
    }

    /// <summary>Whether a name and a colon stand here.</summary>
    public static bool IsMember(List<JsonToken> tokens, int at)
    {
        if (tokens[at].Kind is not (JsonTokenKind.Word or JsonTokenKind.Text))
            return false;
        at++;
        while (tokens[at].Kind is JsonTokenKind.Question or JsonTokenKind.Group)
            at++;
        return tokens[at].Kind == JsonTokenKind.Colon;
    }

    /// <summary>A word that announces the body instead of being part of it.</summary>
    private static bool IsLabel(string text, JsonToken name) =>
        text.Substring(name.Start, name.Length).ToLowerInvariant() is "request" or "response" or "body" or "payload" or "example" or "input" or "output" or "returns";

    private static bool Opens(JsonToken token) => token.Kind is JsonTokenKind.OpenObject or JsonTokenKind.OpenArray;
}
