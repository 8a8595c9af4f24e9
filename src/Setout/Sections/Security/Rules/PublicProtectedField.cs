using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// An endpoint that anybody may call answers with a field that the document protects.
///
/// **Why it matters.** What is encrypted in the database, or is about persons, is handed to whoever asks.
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
/// name: string
/// email: string (PII)
/// role: enum(member, admin)
/// ```
///
/// ## API Design
///
/// ### GET /users
///
/// ### DELETE /users/{id}
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// - `GET /users` is public.
/// - Admins can delete users.
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
/// name: string
/// email: string (PII)
/// role: enum(member, admin)
/// ```
///
/// ## API Design
///
/// ### GET /users
///
/// ### DELETE /users/{id}
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// - Members can view users.
/// - Admins can view and delete users.
/// ````
///
/// **How to fix.** Let only those call it who may know, or show a response without the field.
/// </summary>
internal static class PublicProtectedField
{
    public static Rule Rule { get; } = new("SET4036", "public-protected-field", Severity.Warning, "An endpoint for anybody answers with a protected field");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        foreach (var endpoint in context.Endpoints)
        {
            if (endpoint.Planned.Answer is not EntityAnswer || endpoint.Planned.Access is not { IsOpen: true } || endpoint.Planned.Method != "GET")
                continue;
            var shown = ResponseFields.Of(endpoint.Planned.Response).DistinctBy(field => (field.Entity, field.Member.Name))
                .Select(field => (field.Entity, Field: context.Entity(field.Entity).Field(((FieldShape)field.Member.Value).Field)))
                .Where(field => field.Field is { Protection: not null, IsMasked: false, Readers: null }).ToList();
            if (shown.Count > 0)
                yield return Rule.At(endpoint.Written.Path.Span, $"anybody may call {endpoint.Name}, and it answers with {Listing.Of(shown.Select(field => $"{field.Entity}.{field.Field.Name}"))}, which {(shown.Count == 1 ? "is" : "are")} protected")
                    .Beside(shown[0].Field.Protection!.Origin, $"`{shown[0].Field.Name}` is protected here: {shown[0].Field.Protection!.Words}");
        }
    }
}
