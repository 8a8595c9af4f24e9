using Setout.Planning;

namespace Setout.Export.Explain;

/// <summary>A way in which callers are recognised.</summary>
/// <param name="Kind">In one word: <c>account</c>, <c>issuer</c>, <c>key</c>.</param>
/// <param name="How">In a sentence without its point.</param>
/// <param name="Origin">The text that says so; <c>default</c> for none.</param>
/// <param name="Inferences">What was concluded about it.</param>
public sealed record CallerWay(string Kind, string How, SourceSpan Origin, EquatableArray<Inference> Inferences);

/// <summary>How the callers of a plan are recognised.</summary>
public static class CallerWays
{
    /// <summary>What drives them, beside what was read so: what is said of sessions counts only where accounts are kept.</summary>
    public static IEnumerable<LiveText> LiveTextsOf(Plan plan)
    {
        if (plan.Accounts is { SigningKeyOrigin.IsWritten: true } keys)
            yield return new(keys.SigningKeyOrigin, "age of signing keys");
        if (plan.Accounts is { Lockout.Origin: { IsWritten: true } lockout })
            yield return new(lockout, "lock-out");
        if (plan.Accounts is { Cookies: { } cookies })
            yield return new(cookies.Origin, "cookies");
    }

    private static string Or(PlannedCookies? cookies) => cookies switch
    {
        null => "",
        { Session.Length: 0 } => $", the refresh token in the cookie `{cookies.Refresh}` (HttpOnly, SameSite={cookies.SameSite}, for {cookies.RefreshPath} alone)",
        _ => $" or by the cookie `{cookies.Session}` (HttpOnly, SameSite={cookies.SameSite}){(cookies.CsrfHeader.Length > 0 ? $", with `{cookies.CsrfHeader}` for what changes something" : "")}",
    };

    /// <summary>Each way; none where nobody is.</summary>
    public static IEnumerable<CallerWay> Of(Plan plan)
    {
        if (plan.Accounts is { } accounts)
            yield return new("account", $"{accounts.Entity} by {string.Join(" or ", accounts.Identifiers)} and password, then by the token of the session in `Authorization: Bearer …`{Or(accounts.Cookies)}; keys that sign are rotated every {accounts.SigningKeyDays} days; {accounts.Lockout}", default, accounts.Inferences);
        if (plan.Issuer is { } issuer)
            yield return new("issuer", issuer.Entity.Length > 0 ? $"{issuer.Entity} by a token of an issuer, whose subject is its `{issuer.Subject}`" : "by a token of an issuer", default, []);
        if (plan.ApiKeys is { } keys)
            yield return new("key", $"by an API key in `{keys.Place}`{(keys.QueryParameter.Length > 0 ? $" or `?{keys.QueryParameter}=…`" : "")}{(keys.Days > 0 ? $", replaced every {keys.Days} days" : "")}", keys.Origin, keys.Inferences);
    }
}
