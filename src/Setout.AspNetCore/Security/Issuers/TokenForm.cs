using System.Buffers.Text;
using System.Text.Json;

namespace Setout.AspNetCore.Security.Issuers;

/// <summary>
/// What a token must be before its signature is looked at, and what no library asks of it: three parts, each member once, a
/// plain header. A member that stands there twice means one thing to one reader and another to the next.
/// </summary>
internal static class TokenForm
{
    private const int LongestToken = 16 * 1024;
    private const int LongestSubject = 255;

    /// <summary>Whether it may be looked at further.</summary>
    /// <param name="token">The token.</param>
    /// <param name="latest">It was issued up to then.</param>
    public static bool IsPlain(string token, DateTimeOffset latest)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var header, var payload, { Length: > 0 }])
            return false;
        return Members(header) is { } head && Members(payload) is { } claims
            && !head.ContainsKey("crit") && !head.ContainsKey("jku") && !head.ContainsKey("x5u") && !head.ContainsKey("jwk") && !head.ContainsKey("b64") && !head.ContainsKey("zip")
            && IsType(head) && IsSubject(claims) && WasIssued(claims, latest);
    }

    /// <summary>The key that a token names; null for one that names none, or is none.</summary>
    public static string? KeyIdOf(string token) =>
        token.Length <= LongestToken && token.IndexOf('.', StringComparison.Ordinal) is > 0 and var end && Members(token[..end]) is { } head && head.TryGetValue("kid", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static bool IsType(Dictionary<string, JsonElement> head) =>
        !head.TryGetValue("typ", out var type) || type.ValueKind == JsonValueKind.String && type.GetString()!.ToLowerInvariant() is "jwt" or "at+jwt" or "application/at+jwt";

    private static bool IsSubject(Dictionary<string, JsonElement> claims) =>
        claims.TryGetValue("sub", out var subject) && subject.ValueKind == JsonValueKind.String && subject.GetString() is { Length: > 0 and <= LongestSubject } text && !text.Any(char.IsControl);

    private static bool WasIssued(Dictionary<string, JsonElement> claims, DateTimeOffset latest) =>
        !claims.TryGetValue("iat", out var issued) || issued.ValueKind == JsonValueKind.Number && issued.TryGetDouble(out var seconds) && seconds <= latest.ToUnixTimeSeconds();

    /// <summary>The members of an object, each once; null for anything else.</summary>
    private static Dictionary<string, JsonElement>? Members(string part)
    {
        if (!Base64Url.IsValid(part))
            return null;
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var member in json.RootElement.EnumerateObject())
                if (!members.TryAdd(member.Name, member.Value.Clone()))
                    return null;
            return members;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
