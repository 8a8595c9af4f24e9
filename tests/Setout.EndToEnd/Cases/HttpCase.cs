using System.Text.Json;
using Setout.EndToEnd.Http;

namespace Setout.EndToEnd.Cases;

/// <summary>Plays the exchanges of a case against one server.</summary>
internal sealed class HttpCase(Serving serving)
{
    private readonly Captures captures = new();
    private readonly Dictionary<(string Asked, bool IsKey), string> made = [];

    /// <summary>What went wrong first, in words; null if nothing did.</summary>
    public async Task<string?> PlayAsync(IEnumerable<HttpExchange> exchanges)
    {
        foreach (var exchange in exchanges)
        {
            var reply = await SendAsync(exchange);
            if (Difference(exchange, reply) is { } difference)
                return $"{exchange.Method} {captures.Fill(exchange.Target)} (line {exchange.Line + 1} of its block): {difference}\nThe answer was {reply.Status}:\n{string.Join('\n', reply.Headers.Select(header => $"{header.Key}: {header.Value}"))}\n\n{reply.Body}";
        }
        return null;
    }

    private Task<Reply> SendAsync(HttpExchange exchange) => serving.SendAsync(
        exchange.Method,
        captures.Fill(WithToken("", exchange.Target)),
        exchange.Body.Length == 0 ? null : captures.Fill(exchange.Body),
        [.. exchange.Headers.Select(header => (header.Name, captures.Fill(WithToken(header.Name, header.Value))))]);

    /// <summary>
    /// <c>Bearer {{as doctor dora}}</c> is a token of somebody with that role and name; in the header that the design names for API keys
    /// or in the address, it is a key. The same text is the same key all along.
    /// </summary>
    private string WithToken(string name, string text)
    {
        if (text.IndexOf("{{as ", StringComparison.Ordinal) is not (>= 0 and var at) || text.IndexOf("}}", at, StringComparison.Ordinal) is not (> 0 and var end))
            return text;
        var keys = serving.Application.Plan.ApiKeys;
        var isKey = name.Length == 0 || keys is not null && keys.Header.Equals(name, StringComparison.OrdinalIgnoreCase) && keys.Scheme == text[..at].Trim();
        var asked = text[at..end];
        if (!made.TryGetValue((asked, isKey), out var credential))
        {
            var words = asked["{{as ".Length..].Split(' ');
            made[(asked, isKey)] = credential = isKey ? serving.KeyOf(words[^1], words[0]) : serving.TokenOf(words[^1], words[0]);
        }
        return text[..at] + credential + text[(end + 2)..];
    }

    private string? Difference(HttpExchange exchange, Reply reply)
    {
        if (reply.Status != exchange.Status)
            return $"the status is {reply.Status}, and should be {exchange.Status}";
        foreach (var (name, value) in exchange.ExpectedHeaders)
        {
            if (value == "(none)" ? reply.Headers.ContainsKey(name) : !reply.Headers.TryGetValue(name, out var actual) || !captures.Matches(value, actual))
                return $"{name} is `{reply.Header(name)}`, and should be `{captures.Fill(value)}`";
        }
        if (exchange.ExpectedBody == "(empty)" || (exchange.Status is 204 or 304 && exchange.ExpectedBody.Length == 0))
            return reply.Body.Length == 0 ? null : "there is a body, and should be none";
        return exchange.ExpectedBody.Length == 0 ? null : Body(exchange.ExpectedBody, reply.Body);
    }

    private string? Body(string expected, string actual)
    {
        if (expected[0] is not ('{' or '['))
            return captures.Matches(expected, actual) ? null : "the body is another text";
        using var pattern = JsonDocument.Parse(expected);
        if (actual.Length == 0)
            return "there is no body";
        using var json = JsonDocument.Parse(actual);
        return new JsonPattern(captures).Difference(pattern.RootElement, json.RootElement);
    }
}
