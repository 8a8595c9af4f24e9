using Setout.Diagnostics;
using Setout.Planning;
using Setout.Types;
using Setout.Types.Fields;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A body states the type, values or limits of a field otherwise than its entity.
///
/// **Why it matters.** A client that follows the body sends what the table refuses. Setout follows the entity.
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
/// note: string(..200)
/// ```
///
/// ## API Design
///
/// ### POST /orders
///
/// Request:
///
/// ```json
/// {
///   "note": "string (max 500 characters)"
/// }
/// ```
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
/// note: string(..200)
/// ```
///
/// ## API Design
///
/// ### POST /orders
///
/// Request:
///
/// ```json
/// {
///   "note": "string (max 200 characters)"
/// }
/// ```
/// ````
///
/// **How to fix.** Correct the one that is out of date. A body may be stricter than its entity.
/// </summary>
internal static class MemberStatedOtherwise
{
    public static Rule Rule { get; } = new("SET3044", "member-stated-otherwise", Severity.Warning, "A body states a field otherwise than its entity");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        context.Endpoints.SelectMany(endpoint => Members(endpoint, context).Concat(Optional(endpoint, context)).Concat(Parameters(endpoint, context)));

    private static IEnumerable<Diagnostic> Members(PlacedEndpoint endpoint, CheckContext context) =>
        from shown in ShownField.Of(endpoint, context).DistinctBy(shown => shown.Sample.Span.Start)
        where shown.Sample.Type is not null
        let contradiction = FieldContradiction.Of(shown.Sample.Type!, shown.Field.Type, $"`{shown.Entity.Name}.{shown.Field.Name}`")
        where contradiction is not null
        select Rule.At(shown.Sample.Span, $"`{shown.Field.Name}` of {endpoint.Name} {contradiction}")
            .Beside(shown.Field.Origin, $"`{shown.Field.Name}` is declared here");

    /// <summary>What a create may leave out, though the entity says that every row has it and nothing fills it.</summary>
    private static IEnumerable<Diagnostic> Optional(PlacedEndpoint endpoint, CheckContext context) =>
        from member in endpoint.Planned.Answer is CreateAnswer && endpoint.Written.Request?.Json is JsonSampleObject body ? body.Members : []
        where member.IsOptional == true
        let entity = context.Entity(((CreateAnswer)endpoint.Planned.Answer).Entity)
        let field = context.FieldOf(entity, member.Name)
        where field is { IsRequired: true, Reference: null } && UnsentField.Told(endpoint.Written, entity, [field], context.Plan.Accounts).Count > 0
        where context.Entities.Find(entity.Name)?.Fields.Any(written => written.Name.Value == field.Name && written.IsOptional == false) == true
        select Rule.At(member.NameSpan, $"`{member.Name}` of {endpoint.Name} may be left out, but `{entity.Name}.{field.Name}` is required and has no default")
            .Beside(field.Origin, $"`{field.Name}` is declared here");

    /// <summary>The values that a list is filtered by; "all" is none.</summary>
    private static IEnumerable<Diagnostic> Parameters(PlacedEndpoint endpoint, CheckContext context) =>
        from parameter in endpoint.Planned.Answer is EntityAnswer ? endpoint.Written.Parameters : []
        where parameter is { In: ParameterPlace.Query, Type: EnumType }
        let entity = context.Entity(((EntityAnswer)endpoint.Planned.Answer).Entity)
        let field = entity.IsInferred ? null : context.FieldOf(entity, parameter.Name.Value)
        where field is not null
        let values = new EnumType(((EnumType)parameter.Type!).Values.Where(value => Names.Key(value) is not ("all" or "any" or "none" or "")).ToEquatableArray())
        let contradiction = field.Type is EnumType ? FieldContradiction.Of(values, field.Type, $"`{entity.Name}.{field.Name}`") : null
        where contradiction is not null
        select Rule.At(parameter.Name.Span, $"`{parameter.Name.Value}` of {endpoint.Name} {contradiction}")
            .Beside(field.Origin, $"`{field.Name}` is declared here");
}
