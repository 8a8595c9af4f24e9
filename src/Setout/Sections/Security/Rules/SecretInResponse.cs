using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A response shows a secret.
///
/// **Why it matters.** Passwords, their hashes and keys must never leave the system: logs, caches and browsers keep what
/// they see.
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
/// ## API Design
///
/// ### Endpoint: Read user
///
/// - **Method**: GET
/// - **Path**: `/users/{id}`
/// - **Response**:
///   ```json
///   {
///     "id": "0190b6a0-0000-7000-8000-000000000001",
///     "email": "ada@example.com",
///     "password_hash": "$2b$12$..."
///   }
///   ```
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
/// ## API Design
///
/// ### Endpoint: Read user
///
/// - **Method**: GET
/// - **Path**: `/users/{id}`
/// - **Response**:
///   ```json
///   {
///     "id": "0190b6a0-0000-7000-8000-000000000001",
///     "email": "ada@example.com"
///   }
///   ```
/// ````
///
/// **How to fix.** Take the member out of the documented response. Where no response is shown, all fields are answered:
/// show one without the secret.
/// </summary>
internal static class SecretInResponse
{
    public static Rule Rule { get; } = new("SET4025", "secret-in-response", Severity.Warning, "A response shows a secret");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        where endpoint.Planned.Answer is EntityAnswer
        from field in ResponseFields.Of(endpoint.Planned.Response).DistinctBy(field => (field.Entity, field.Member.Name))
        let shown = (FieldShape)field.Member.Value
        where SensitiveNames.IsSecret(shown.Field)
        let declared = context.Entity(field.Entity).Field(shown.Field).Origin
        select (field.Member.Origin.IsWritten
                ? Rule.At(field.Member.Origin, $"the response of {endpoint.Name} shows `{field.Member.Name}`: take it out")
                : Rule.At(endpoint.Written.Path.Span, $"{endpoint.Name} shows no response, so that all fields are answered, `{shown.Field}` too: show a response without it"))
            .Beside(declared, $"`{shown.Field}` is declared here");
}
