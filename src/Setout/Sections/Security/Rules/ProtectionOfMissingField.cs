using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Data Protection speaks of a field that its entity does not have.
///
/// **Why it matters.** What the sentence promises is kept for no field: the value that was meant is stored in the open.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Patient
///
/// ```
/// id: uuid pk
/// notes: string?
/// ```
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - `Patient.remarks` is encrypted at rest.
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Patient
///
/// ```
/// id: uuid pk
/// notes: string?
/// ```
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - `Patient.notes` is encrypted at rest.
/// ````
///
/// **How to fix.** Write the field as the entity spells it.
/// </summary>
internal static class ProtectionOfMissingField
{
    public static Rule Rule { get; } = new("SET4031", "protection-of-missing-field", Severity.Warning, "Data Protection speaks of a field that its entity does not have");

    public static Diagnostic At(PlannedEntity entity, string name, SourceSpan span)
    {
        var meant = DidYouMean.Nearest(name, entity.Fields.Select(field => field.Name));
        return Rule.At(span, $"{entity.Name} has no field `{name}`, so that nothing is protected by this{(meant is null ? "" : $": did you mean `{meant}`?")}")
            .Beside(entity.Origin, $"{entity.Name} is declared here");
    }
}
