using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// One signs in with a password, and the design says neither after how many wrong ones nobody may try on, nor how often one may try.
///
/// **Why it matters.** Passwords are guessed by the thousand, and whoever reads the design to build or to judge it finds nothing
/// against that. Setout is never without: after five wrong passwords in a row an account waits a second, twice as long each time,
/// up to a quarter of an hour. That is a choice which the design may want to make itself.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### POST /auth/login
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT), given for e-mail and password.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### POST /auth/login
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT), given for e-mail and password.
/// - Accounts are locked for 15 minutes after 5 failed attempts.
/// ```
///
/// **How to fix.** State the lock-out under Authentication, or a rate limit: `10 login attempts per minute per IP`.
/// </summary>
internal static class LoginWithoutLockout
{
    public static Rule Rule { get; } = new("SET4037", "login-without-lockout", Severity.Info, "Nothing is said of wrong passwords");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Plan.Accounts is not { Lockout: { Origin.IsWritten: false } lockout })
            yield break;
        var doors = context.Plan.Endpoints.Where(endpoint => endpoint.Answer is SignInAnswer).ToList();
        if (doors.Count > 0 && !doors.Exists(door => context.Plan.RateLimits.Any(limit => limit.IsFor(door))))
            yield return Rule.At(doors[0].Origin, $"nothing is said of wrong passwords: {lockout}; state the lock-out under Authentication, or how often one may try");
    }
}
