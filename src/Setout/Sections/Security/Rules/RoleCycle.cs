using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Two roles each have what the other has.
///
/// **Why it matters.** Either the two are one role, or one of the sentences has them the wrong way round, and grants to the lower what
/// only the higher should have. Setout keeps the first and leaves the second out.
///
/// **Bad**
///
/// ````markdown
/// ## API Design
///
/// ### GET /orders
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// - Admins inherit from managers.
/// - Managers inherit from admins.
/// - Managers can view orders.
/// ````
///
/// **Good**
///
/// ````markdown
/// ## API Design
///
/// ### GET /orders
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// - Admins inherit from managers.
/// - Managers can view orders.
/// ````
///
/// **How to fix.** Say once which of the two may what the other may.
/// </summary>
internal static class RoleCycle
{
    public static Rule Rule { get; } = new("SET4050", "role-cycle", Severity.Warning, "Two roles each have what the other has");

    public static Diagnostic At(SourceSpan sentence, string senior, string junior) => Rule.At(sentence, senior == junior
        ? $"{senior} has what it has: name another role"
        : $"{senior} is to have what {junior} has, and {junior} has what {senior} has already: one of the two is the wrong way round");
}
