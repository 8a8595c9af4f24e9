using Setout.Planning;

namespace Setout.AspNetCore.Security.Authentication;

/// <summary>How callers may say who they are, as <c>WWW-Authenticate</c> has it.</summary>
internal static class Challenges
{
    /// <summary>The header; with the error of RFC 6750 where a credential was brought that proves nothing.</summary>
    public static (string Name, string Value) Of(Exchange exchange)
    {
        var runtime = exchange.Runtime;
        var isUnproven = ReferenceEquals(exchange.Caller, Caller.Unproven);
        var takesTokens = runtime.Accounts is not null || runtime.Issuer is not null;
        string[] ways =
        [
            .. takesTokens || runtime.Keys is null || runtime.Keys.Planned.Scheme == "Bearer" ? [isUnproven ? "Bearer error=\"invalid_token\"" : "Bearer"] : Array.Empty<string>(),
            .. runtime.Keys is { Planned.Scheme: not "Bearer" } keys ? [Of(keys.Planned)] : Array.Empty<string>(),
        ];
        return ("WWW-Authenticate", string.Join(", ", ways));
    }

    // No scheme is registered for a header of its own; this is how most name it.
    private static string Of(PlannedApiKeys keys) => keys.Scheme.Length > 0 ? keys.Scheme : $"ApiKey header=\"{keys.Header}\"";
}
