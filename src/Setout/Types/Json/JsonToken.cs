namespace Setout.Types.Json;

/// <summary>What a token of loosely written JSON is.</summary>
internal enum JsonTokenKind
{
    OpenObject,
    CloseObject,
    OpenArray,
    CloseArray,
    Colon,
    Comma,
    Bar,
    Question,
    Ellipsis,

    /// <summary>Between quotes of any kind.</summary>
    Text,

    /// <summary>Digits, letters and signs without a blank.</summary>
    Word,

    /// <summary><c>(…)</c> or <c>&lt;…&gt;</c> on one line.</summary>
    Group,

    /// <summary>A sign that has no meaning here.</summary>
    Other,
    End,
}

/// <summary>A token. <paramref name="Line"/> counts from 0 inside the passage.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, int Start, int Length, int Line)
{
    public int End => Start + Length;
}

/// <summary>The tokens of a passage, and its comments apart.</summary>
internal sealed record JsonTokens(List<JsonToken> Tokens, JsonComments Comments);
