using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A reference points at an entity that the design does not have.
///
/// **Why it matters.** No table can refer to one that is not there. Either the name is misspelt, or an entity is missing
/// from the design. Where no name is near, the finding is a warning: the rows may be kept by a part of the system that is
/// described elsewhere.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```
/// id: uuid pk
/// email: string
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Costumer
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```
/// id: uuid pk
/// email: string
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Customer
/// ```
/// ````
///
/// **How to fix.** Write the name as the entity's heading has it (case, `_` and the plural do not matter), or describe
/// the entity. For rows that another system keeps, leave the reference out and say so in the description.
/// </summary>
internal static class UnknownReference
{
    public static Rule Rule { get; } = new("SET2020", "unknown-reference", Severity.Error, "A reference points at an entity that the design does not have");

    private const int LongestSchema = 64;

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from unknown in References(context)
            .Where(name => context.Entities.Find(name.Value) is null && !IsElsewhere(name))
            .GroupBy(name => Names.Key(name.Value))
        from finding in Find([.. unknown], DidYouMean.Nearest(unknown.First().Value, Candidates(context)))
        select finding;

    private static IEnumerable<Written<string>> References(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from reference in entity.Fields.Select(field => field.Reference).Concat(entity.Constraints.OfType<ReferenceConstraint>().Select(apart => apart.Reference))
        where reference is not null
        select reference.Entity;

    /// <summary>A misspelt name is wrong at each of its places; what is not described at all is one finding.</summary>
    private static IEnumerable<Diagnostic> Find(List<Written<string>> places, string? meant) => meant is null
        ? Rule.AtAll([.. places.Select(place => place.Span)], $"no entity is called `{places[0].Value}`: describe it, or leave the reference out", "referred to here as well")
            .Select(finding => finding with { Severity = Severity.Warning })
        : places.Select(place => Rule.At(place.Span, $"no entity is called `{place.Value}`").Suggesting(place, meant));

    private static IEnumerable<string> Candidates(CheckContext context) =>
        context.Design.DataModels.Entities.SelectMany(entity => new[] { entity.Name.Value, entity.TableName?.Value ?? entity.Name.Value });

    /// <summary>Whether a schema stands in front that is kept by another system: <c>auth.users</c>.</summary>
    private static bool IsElsewhere(Written<string> name)
    {
        var start = Math.Max(0, name.Span.Start - LongestSchema);
        var before = name.Span.Source?.Content[start..name.Span.Start].TrimEnd('"', '`') ?? "";
        var qualified = name.Span.Text.Contains('.', StringComparison.Ordinal) ? name.Span.Text : before.EndsWith('.') ? before[(before.AsSpan().LastIndexOfAny(" \t\n(") + 1)..] : "";
        return qualified.Length > 0 && qualified.Split('.')[0].Trim('"', '`').ToLowerInvariant() is not ("public" or "dbo" or "main");
    }
}
