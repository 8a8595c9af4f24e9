using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Sections.Security.Callers;

namespace Setout.Sections.Security.Planning.Callers;

/// <summary>From what is said of cookies to those that signing in sets.</summary>
internal static class CookiePlanner
{
    /// <summary>The accounts with their cookies, and the endpoints: what is in a cookie need not be in the body.</summary>
    public static (PlannedAccounts? Accounts, EquatableArray<PlannedEndpoint> Endpoints) Apply(Design design, PlannedAccounts? accounts, EquatableArray<PlannedEndpoint> endpoints)
    {
        if (accounts is null || CookieReader.Read(Said(design, endpoints)) is not { } stated)
            return (accounts, endpoints);
        var refresh = endpoints.FirstOrDefault(endpoint => endpoint.Answer is RefreshAnswer);
        var cookies = Of(stated, refresh);
        if (cookies.Session.Length == 0 && cookies.Refresh.Length == 0)
            return (accounts, endpoints);
        var with = accounts with { Cookies = cookies, Inferences = [.. accounts.Inferences, .. Inferences(stated, cookies)] };
        return (with, cookies.Refresh.Length == 0 ? endpoints : endpoints.Select(endpoint => endpoint.Answer is RefreshAnswer ? Optional(endpoint) : endpoint).ToEquatableArray());
    }

    /// <summary>What Authentication and Data Protection say, and the endpoints that sign somebody in.</summary>
    private static IEnumerable<(string Text, SourceSpan Span)> Said(Design design, EquatableArray<PlannedEndpoint> endpoints)
    {
        foreach (var statement in AuthenticationStatements.Of(design.Security.Authentication, design.Security.Text).Concat(AuthenticationStatements.Of(null, design.Security.DataProtection)))
            yield return (statement.Text.Plain, statement.Text.Span);
        var doors = endpoints.Where(endpoint => endpoint.Answer is SignInAnswer or RefreshAnswer).Select(endpoint => endpoint.Origin.Start).ToHashSet();
        foreach (var endpoint in design.ApiDesign.Endpoints.Where(endpoint => doors.Contains(endpoint.Path.Span.Start)))
            foreach (var said in Said(endpoint))
                yield return said;
    }

    private static IEnumerable<(string Text, SourceSpan Span)> Said(Endpoint endpoint)
    {
        if (endpoint.Description is { } description)
            yield return (description.Value, description.Span);
        foreach (var statement in endpoint.Behaviour)
            yield return (statement.Text.Plain, statement.Text.Span);
        foreach (var response in endpoint.Responses)
            yield return (response.Description, response.Span);
    }

    private static PlannedCookies Of(StatedCookies stated, PlannedEndpoint? refresh) => new(stated.Origin)
    {
        Session = !stated.IsSession ? "" : stated.SessionName.Length > 0 ? stated.SessionName : "session",
        IsNamed = stated.SessionName.Length > 0,
        Refresh = !stated.IsRefresh || refresh is null ? "" : stated.RefreshName.Length > 0 ? stated.RefreshName : "refresh_token",
        RefreshPath = refresh?.Path ?? "",
        SameSite = stated.IsStrict ? "Strict" : "Lax",
        CsrfHeader = stated.IsSession ? stated.CsrfHeader : "",
        CsrfCookie = !stated.IsSession || stated.CsrfHeader.Length == 0 ? "" : stated.CsrfHeader.Contains("xsrf", StringComparison.OrdinalIgnoreCase) ? "XSRF-TOKEN" : "csrf_token",
    };

    private static IEnumerable<Inference> Inferences(StatedCookies stated, PlannedCookies cookies)
    {
        if (cookies is { Session.Length: > 0, IsNamed: false })
            yield return new("the cookie is `__Host-session`, and `session` on this machine without TLS", "no name is given", stated.Origin);
        if (!stated.IsStrict)
            yield return new("`SameSite=Lax`", "nothing is said of it", stated.Origin);
    }

    private static PlannedEndpoint Optional(PlannedEndpoint endpoint) => endpoint.Request is not { } request ? endpoint : endpoint with
    {
        Request = request with { Members = request.Members.Select(member => member with { IsRequired = false }).ToEquatableArray() },
        Inferences = [.. endpoint.Inferences, new("the refresh token may come in its cookie", "the design keeps it in one", endpoint.Origin)],
    };
}
