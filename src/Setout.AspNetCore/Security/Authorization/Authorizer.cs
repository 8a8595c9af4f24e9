using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.Security.Authentication;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>
/// Decides whether a caller may call a route: what is about the caller needs one. Everything else is open yet; but this is the
/// one door, and every request goes through it.
/// </summary>
internal static class Authorizer
{
    public static Problem? Authorize(Exchange exchange) => exchange.Route?.Endpoint?.Answer switch
    {
        { } answer when NeedsCaller(answer) => RequireCaller(exchange),
        // Whoever signs in may well have a token that is over.
        null or SignInAnswer or RefreshAnswer or ForgotPasswordAnswer or ResetPasswordAnswer or ConfirmAddressAnswer or SendConfirmationAnswer or CreateAnswer { IsAccount: true } => null,
        _ when ReferenceEquals(exchange.Caller, Caller.Unproven) => Unauthorized(exchange.Caller),
        _ => null,
    };

    private static bool NeedsCaller(Answer answer) =>
        answer is EntityAnswer { NeedsCaller: true } or OverviewAnswer { NeedsCaller: true } or SignOutAnswer or PasswordAnswer;

    private static Problem? RequireCaller(Exchange exchange)
    {
        if (exchange.Runtime.Issuer is { HasIssuer: false })
            return new Problem(ProblemKinds.Unauthorized, "This needs a token of an issuer, and none is named yet: start with --issuer and --audience.") { Header = ("WWW-Authenticate", "Bearer") };
        if (!exchange.Caller.IsSignedIn)
            return Unauthorized(exchange.Caller);
        return exchange.Caller.Key.IsUnset
            ? new Problem(ProblemKinds.Forbidden, $"There is no {exchange.Runtime.Plan.Issuer!.Entity} for this token, and none can be made of its claims: one that is needed is missing, or is taken.")
            : null;
    }

    private static Problem Unauthorized(Caller caller) => ReferenceEquals(caller, Caller.Unproven)
        ? new Problem(ProblemKinds.Unauthorized, "The access token is not valid, or not any more.") { Header = ("WWW-Authenticate", "Bearer error=\"invalid_token\"") }
        : new Problem(ProblemKinds.Unauthorized, "This needs an access token, in `Authorization: Bearer …`.") { Header = ("WWW-Authenticate", "Bearer") };
}
