using Setout.Diagnostics;
using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A path addresses one row by a field in which several rows may agree.
///
/// **Why it matters.** A read shows one of them, and which one nobody can say; a change is refused with 409 while there are several.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Page
///
/// ```
/// id: uuid pk
/// slug: string
/// ```
///
/// ## API Design
///
/// ### Endpoint: Read page
///
/// - **Method**: GET
/// - **Path**: `/pages/{slug}`
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Page
///
/// ```
/// id: uuid pk
/// slug: string unique
/// ```
///
/// ## API Design
///
/// ### Endpoint: Read page
///
/// - **Method**: GET
/// - **Path**: `/pages/{slug}`
/// ````
///
/// **How to fix.** Mark the field `unique`, or address the row by its key.
/// </summary>
internal static class AmbiguousPathParameter
{
    public static Rule Rule { get; } = new("SET3040", "ambiguous-path-parameter", Severity.Warning, "A path addresses one row by a field that several may share");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Planned.Answer is ReadAnswer or ReplaceAnswer or MergeAnswer or DeleteAnswer or TransitionAnswer
        let answer = (EntityAnswer)endpoint.Planned.Answer
        let entity = context.Plan.Entity(answer.Entity)
        let own = answer.Scope.Where(match => match.Via.IsEmpty).Select(match => match.Field).ToHashSet(StringComparer.Ordinal)
        where own.Count > 0 && !entity.Key.All(own.Contains) && !entity.Unique.Any(set => set.All(own.Contains))
        let field = entity.Field(answer.Scope.Last(match => match.Via.IsEmpty).Field)
        where field.Origin.IsWritten && field.Reference is null && !IsAmongOthers(answer, entity, field, context)
        select Rule.At(endpoint.Written.Path.Span, $"{endpoint.Name} addresses one {entity.Name} by `{field.Name}`, which several may share: mark it unique, or address the row by {string.Join(" and ", entity.Key.Select(key => $"`{key}`"))}")
            .Beside(field.Origin, $"`{field.Name}` is declared here");

    /// <summary>A place among the rows of one parent, and a day among those of the caller, tell rows apart well enough.</summary>
    private static bool IsAmongOthers(EntityAnswer answer, PlannedEntity entity, PlannedField field, CheckContext context) =>
        !answer.Parents.IsEmpty || answer.Scope.Count > 1
        || (field.Type is ScalarType { Kind: ScalarKind.Date } && entity.Fields.Any(each => each.Reference is { } reference && reference.Entity == context.Plan.Accounts?.Entity));
}
