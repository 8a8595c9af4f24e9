using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// What Authorization says in words is enforced where it has one of the forms that are understood. One finding for all that have none.
///
/// **Why it matters.** Readers will take it for a promise, and nothing keeps it.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: uuid pk
/// role: enum(customer, clerk)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// user_id: uuid -> User
/// status: enum(draft, paid)
/// ```
///
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
/// - The usual rules apply to orders of the past month.
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: uuid pk
/// role: enum(customer, clerk)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// user_id: uuid -> User
/// status: enum(draft, paid)
/// ```
///
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
/// - Customers can only see their own orders.
/// - Clerks can view all orders.
/// ````
///
/// **How to fix.** Write who may do what with which rows: `Clerks can view all orders`, `Customer: view own orders, create orders`, `` `GET /orders`: clerks only``, or a table of roles.
/// </summary>
internal static class UnenforcedSentence
{
    public static Rule Rule { get; } = new("SET4030", "unenforced-sentence", Severity.Info, "Sentences of Authorization are not understood, and so not enforced");

    public static Diagnostic At(IReadOnlyList<SourceSpan> sentences, SectionText section)
    {
        var finding = Rule.At(sentences[0], sentences.Count == 1 ? "this is not understood, and is not enforced" : $"{sentences.Count} sentences are not understood, and are not enforced; the first is this");
        return sentences.Skip(1).Take(3).Aggregate(finding.Beside(section.Title.Span, "Authorization begins here"), (all, span) => all.Beside(span, "nor is this"));
    }
}
