using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Data Protection does not say how a sensitive field is protected.
///
/// **Why it matters.** Secrets and data about persons need a rule for how they are kept, shown and deleted. What the
/// design does not say will be done in as many ways as there are developers.
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
/// email: string email unique
/// password_hash: string
/// ```
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - All traffic is encrypted (TLS 1.3).
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
/// email: string email unique
/// password_hash: string
/// ```
///
/// ## Security Considerations
///
/// ### Data Protection
///
/// - All traffic is encrypted (TLS 1.3).
/// - Passwords are kept as Argon2id hashes and never returned or logged.
/// ````
///
/// **How to fix.** Name the field, or the kind of data, under Data Protection, and say how it is protected.
/// </summary>
internal static class UnprotectedSensitiveField
{
    public static Rule Rule { get; } = new("SET4026", "unprotected-sensitive-field", Severity.Warning, "Data Protection does not say how a sensitive field is protected");

    /// <summary>Whether the plan protects it, whichever words say so.</summary>
    private static bool IsProtected(CheckContext context, string entity, string field) =>
        context.Plan.Entities.FirstOrDefault(each => each.Name == entity)?.Fields.FirstOrDefault(each => each.Name == field) is { Protection: not null };

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Security.DataProtection is not { NotApplicable: null, Placeholders.IsEmpty: true, IsEmpty: false } protection)
            return [];
        var words = Names.Words(protection.Span.Text).Select(Names.Singular).ToHashSet(StringComparer.Ordinal);
        var bare = (
            from entity in context.Design.DataModels.Entities
            from field in entity.Fields
            where SensitiveNames.KindOf(field.Name.Value) is { } kind && !kind.IsNamedIn(words) && !IsProtected(context, entity.Name.Value, field.Name.Value) && !Names.Words(field.Name.Value).All(word => words.Contains(Names.Singular(word)))
            select (Entity: entity, Field: field)).ToList();
        return Rule.AtAll(
                [.. bare.Select(found => found.Field.Name.Span)],
                $"Data Protection does not say how {Listing.Of(bare.Select(found => $"{found.Entity.Name.Value}.{found.Field.Name.Value}"))} {(bare.Count == 1 ? "is" : "are")} protected",
                "sensitive as well")
            .Select(finding => finding.Beside(protection.Title.Span, "Data Protection stands here"));
    }
}
