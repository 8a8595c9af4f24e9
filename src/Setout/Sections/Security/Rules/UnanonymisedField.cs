using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Personal data is to be anonymised, and some of it is not: no field is marked as personal, or one must have a value and nothing can stand in its place.
///
/// **Why it matters.** The row still tells of the person, though whoever reads the sentence takes it for anonymised.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: int pk
/// name: string
/// last_login: datetime
/// ```
///
/// ## API Design
///
/// ### POST /users
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - Users are anonymised after 2 years of inactivity
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
/// id: int pk
/// name: string (PII)
/// last_login: datetime
/// ```
///
/// ## API Design
///
/// ### POST /users
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - Users are anonymised after 2 years of inactivity
/// ````
///
/// **How to fix.** Mark what tells of a person: `name: string (PII)`. Let a field that is no text be empty: `born: date? (PII)`. Let the key be a number or a UUID.
/// </summary>
internal static class UnanonymisedField
{
    public static Rule Rule { get; } = new("SET4044", "unanonymised-field", Severity.Warning, "Personal data is to be anonymised, and is not");

    public static Diagnostic NoneMarked(SourceSpan sentence, string entity) =>
        Rule.At(sentence, $"no field of `{entity}` is marked as personal data, so that nothing of it is anonymised: write `(PII)` at those that tell of a person");

    public static Diagnostic NothingMarked(SourceSpan sentence) =>
        Rule.At(sentence, "no field of the design is marked as personal data, so that nothing is anonymised: write `(PII)` at those that tell of a person");

    public static Diagnostic Key(SourceSpan sentence, string field) =>
        Rule.At(sentence, $"`{field}` is the key of its rows, so that it is not anonymised: let the key be a number or a UUID");

    public static Diagnostic Needed(SourceSpan sentence, string field) =>
        Rule.At(sentence, $"`{field}` must have a value in every row, and nothing that says nothing fits there, so that it is not anonymised: let it be empty");
}
