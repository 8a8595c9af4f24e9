using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Data is to be deleted after a time, and the design does not have it, or nothing that the time could be counted from.
///
/// **Why it matters.** It stays there for ever, though whoever reads the sentence takes it for deleted.
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
/// - Orders are deleted after 2 years
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
/// created_at: datetime = now readonly
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
/// - Orders are deleted after 2 years
/// ````
///
/// **How to fix.** Name an entity, or a field of one that may be empty, and give it a date, or say from when the time counts: `Patients are deleted 10 years after the last visit`. Of what is kept for at least a time, or archived, say when it is deleted.
/// </summary>
internal static class UnenforcedRetention
{
    public static Rule Rule { get; } = new("SET4035", "unenforced-retention", Severity.Info, "Data is to be deleted after a time, and is not");

    public static Diagnostic Unknown(SourceSpan sentence) =>
        Rule.At(sentence, "nothing of this is an entity or a field of the design, so that nothing is deleted");

    public static Diagnostic Undated(SourceSpan sentence, string entity) =>
        Rule.At(sentence, $"`{entity}` has no date that this could be counted from, so that nothing is deleted");

    public static Diagnostic Needed(SourceSpan sentence, string field) =>
        Rule.At(sentence, $"`{field}` must have a value in every row, so that it is not cleared: let it be empty, or delete the rows");

    public static Diagnostic Least(SourceSpan sentence) =>
        Rule.At(sentence, "this says how long it is kept at least, and not when it goes, so that nothing is deleted: say `is deleted after …`");

    public static Diagnostic Archived(SourceSpan sentence) =>
        Rule.At(sentence, "nothing is moved into an archive, so that it stays: say when it is deleted or anonymised");
}
