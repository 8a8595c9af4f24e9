using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The design asks for an audit log of something that it does not describe.
///
/// **Why it matters.** Nothing is recorded of what nobody knows, though whoever reads the sentence relies on it.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// ```
///
/// ## API Design
///
/// ### POST /orders
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - Audit log of all changes to invoices
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// ```
///
/// ## API Design
///
/// ### POST /orders
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - Audit log of all changes to orders
/// ````
///
/// **How to fix.** Name an entity of the design, or none, for all of them: `Audit log of all changes`.
/// </summary>
internal static class AuditWithoutSubject
{
    public static Rule Rule { get; } = new("SET4033", "audit-without-subject", Severity.Info, "An audit log of what the design does not describe");

    public static Diagnostic At(Written<string> noun) =>
        Rule.At(noun.Span, $"there is no entity `{noun.Value}`, so that nothing is recorded of it: name one of the design, or none for all of them");
}
