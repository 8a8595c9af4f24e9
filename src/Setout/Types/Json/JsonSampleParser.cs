namespace Setout.Types.Json;

/// <summary>Makes samples of tokens by recursive descent; after a mistake it goes on at the next member.</summary>
internal sealed partial class JsonSampleParser(Passage passage, JsonTokens input, List<Written<string>> errors, bool anyWordIsType)
{
    private const int MaxDepth = 64;

    private readonly List<JsonToken> tokens = input.Tokens;
    private int at;
    private bool? valueIsOptional;

    /// <summary>Whether a leaf was met that can only be a type.</summary>
    public bool SawType { get; private set; }

    private JsonToken Current => tokens[at];

    private JsonToken Before => tokens[Math.Max(0, at - 1)];

    /// <summary>The value of the passage; null where none stands.</summary>
    public JsonSample? Read()
    {
        var (start, isBare) = JsonStart.Find(passage.Text, tokens);
        if (start < 0)
            return Alone();
        at = start;
        var value = isBare ? BareObject() : Value(0);
        while (Current.Kind is JsonTokenKind.Comma)
            at++;
        if (Current.Kind != JsonTokenKind.End)
            Report(Current, "what follows behind the first JSON value is not read");
        return value;
    }

    /// <summary>A passage without brackets is JSON only where a single type or value stands in it.</summary>
    private JsonSample? Alone()
    {
        if (Current.Kind is not (JsonTokenKind.Text or JsonTokenKind.Word))
            return null;
        var value = Leaf();
        var isValue = Current.Kind == JsonTokenKind.End && value is JsonSampleLeaf { Type: not null } or JsonSampleLeaf { Kind: not JsonLeafKind.Word };
        return isValue ? value : null;
    }

    private JsonSample Value(int depth)
    {
        valueIsOptional = null;
        var start = Current;
        switch (start.Kind)
        {
            case JsonTokenKind.OpenObject or JsonTokenKind.OpenArray when depth >= MaxDepth:
                return TooDeep(start);
            case JsonTokenKind.OpenObject:
                return Alternatives(Object(depth));
            case JsonTokenKind.OpenArray:
                return Alternatives(Array(depth));
            case JsonTokenKind.Ellipsis:
                at++;
                return new JsonSampleLeaf(SpanOf(start, start), JsonLeafKind.Word, "...", null);
            default:
                return Leaf();
        }
    }

    private JsonSampleObject Object(int depth)
    {
        var open = Current;
        at++;
        var members = new Members();
        while (true)
        {
            switch (Current.Kind)
            {
                case JsonTokenKind.CloseObject:
                    at++;
                    return members.Object(SpanOf(open, Before));
                case JsonTokenKind.CloseArray or JsonTokenKind.End:
                    Report(open, "this `{` is never closed");
                    return members.Object(SpanOf(open, Before));
                default:
                    Member(members, depth);
                    break;
            }
        }
    }

    /// <summary>Members without braces around them, up to the end.</summary>
    private JsonSampleObject BareObject()
    {
        var open = Current;
        var members = new Members();
        while (Current.Kind != JsonTokenKind.End)
        {
            if (Current.Kind is JsonTokenKind.CloseObject or JsonTokenKind.CloseArray)
                Skip("closes nothing");
            else
                Member(members, 0);
        }
        return members.Object(SpanOf(open, Before));
    }

    private JsonSampleArray Array(int depth)
    {
        var open = Current;
        at++;
        var items = new List<JsonSample>();
        var isOpen = false;
        while (true)
        {
            switch (Current.Kind)
            {
                case JsonTokenKind.CloseArray:
                    at++;
                    return new(SpanOf(open, Before), items.ToEquatableArray(), isOpen);
                case JsonTokenKind.CloseObject or JsonTokenKind.End:
                    Report(open, "this `[` is never closed");
                    return new(SpanOf(open, Before), items.ToEquatableArray(), isOpen);
                case JsonTokenKind.Comma:
                    at++;
                    break;
                case JsonTokenKind.Ellipsis:
                    isOpen = true;
                    SkipEllipsis();
                    break;
                case JsonTokenKind.Colon or JsonTokenKind.Bar or JsonTokenKind.Question or JsonTokenKind.Other:
                    Skip("is not understood here");
                    break;
                default:
                    items.Add(Value(depth + 1));
                    SeparatorAfter(hasQuotes: true);
                    break;
            }
        }
    }

    private void SkipEllipsis()
    {
        var line = Current.Line;
        at++;
        while (Current.Line == line && Current.Kind is JsonTokenKind.Word or JsonTokenKind.Group or JsonTokenKind.Text && !JsonStart.IsMember(tokens, at))
            at++;
    }

    private JsonSampleLeaf TooDeep(JsonToken open)
    {
        Report(open, $"nested deeper than {MaxDepth}; what is inside is not read");
        SkipBrackets();
        return new(SpanOf(open, Before), JsonLeafKind.Null, "null", null);
    }

    /// <summary>To behind the bracket that closes the current one.</summary>
    private void SkipBrackets()
    {
        var depth = 0;
        do
        {
            depth += Current.Kind switch
            {
                JsonTokenKind.OpenObject or JsonTokenKind.OpenArray => 1,
                JsonTokenKind.CloseObject or JsonTokenKind.CloseArray => -1,
                _ => 0,
            };
            at++;
        }
        while (depth > 0 && Current.Kind != JsonTokenKind.End);
    }

    /// <summary>A comma, a closing bracket, or for names without quotes the end of the line.</summary>
    private void SeparatorAfter(bool hasQuotes)
    {
        if (Current.Kind is JsonTokenKind.Comma)
            at++;
        else if (Current.Kind is JsonTokenKind.CloseObject or JsonTokenKind.CloseArray or JsonTokenKind.End or JsonTokenKind.Ellipsis)
            return;
        else if (hasQuotes || Current.Line == Before.Line)
            errors.Add(new("a comma is missing here", passage.SpanOf(Before.End, 0)));
    }

    private void Skip(string what)
    {
        Report(Current, $"`{Cut(TextOf(Current))}` {what}");
        at++;
    }

    private void Report(JsonToken token, string message) => errors.Add(new(message, passage.SpanOf(token.Start, token.Length)));

    private string TextOf(JsonToken token) => passage.Text.Substring(token.Start, token.Length);

    private SourceSpan SpanOf(JsonToken first, JsonToken last) => passage.SpanOf(first.Start, Math.Max(last.End, first.End) - first.Start);

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
