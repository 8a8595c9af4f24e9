using System.Security.Cryptography;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>The key of a request that is to be done once (the IETF's Idempotency-Key draft).</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 255;

    /// <summary>The key: a string in quotes as the draft has it, or bare as people send it. Null if there is none.</summary>
    public static Problem? Read(Exchange exchange, out string? key)
    {
        key = null;
        var values = exchange.Http.Request.Headers[Header];
        if (values.Count == 0)
            return null;
        var text = values.ToString();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
            text = text[1..^1];
        if (values.Count > 1 || text.Length is 0 or > MaxLength || text.AsSpan().ContainsAnyExceptInRange('!', '~') || text.AsSpan().ContainsAny('"', '\\'))
            return Refuse();
        key = text;
        return null;
    }

    /// <summary>Which caller asks for what: the same key elsewhere is another key.</summary>
    public static string Scope(Exchange exchange) => $"{exchange.Caller.Name} {exchange.Method} {exchange.Target.PathText}";

    public static byte[] Fingerprint(ReadOnlySpan<byte> body) => SHA256.HashData(body);

    private static Problem Refuse()
    {
        const string Detail = "must be one text of 1 to 255 visible ASCII characters";
        return new Problem(ProblemKinds.InvalidHeader, $"`{Header}` {Detail}.")
        {
            Violations = [new Violation(ViolationPlace.Header, Header, "malformed", Detail, default)],
        };
    }
}
