using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A list is documented to be filtered by more or less of an encrypted field.
///
/// **Why it matters.** Encrypted values have no order, and no parts: rows are found by equal values only. The parameter is refused.
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
/// income: integer encrypted
/// ```
///
/// ## API Design
///
/// ### GET /patients
///
/// Query parameters: `min_income`
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
/// income: integer encrypted
/// ```
///
/// ## API Design
///
/// ### GET /patients
///
/// Query parameters: `income`
/// ````
///
/// **How to fix.** Ask for an equal value, or store what is compared (a bracket, a year) in a field of its own.
/// </summary>
internal static class AskedEncryptedField
{
    public static Rule Rule { get; } = new("SET4034", "asked-encrypted-field", Severity.Warning, "A list is documented to be filtered by more or less of an encrypted field");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        foreach (var endpoint in context.Endpoints)
        {
            if (endpoint.Planned.Answer is not ListAnswer list)
                continue;
            var entity = context.Entity(list.Entity);
            foreach (var filter in list.Query.Filters)
                if (entity.Field(filter.Field) is { IsEncrypted: true } field && !FilterOperators.Suits(filter.Operator, field))
                    yield return Rule.At(endpoint.Written.Path.Span, $"`{filter.Name}` of {endpoint.Name} compares `{entity.Name}.{field.Name}`, which is encrypted: rows are found by equal values of it only")
                        .Beside(field.Protection!.Origin, "it is encrypted here");
        }
    }
}
