using Setout.Diagnostics;
using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Types;

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

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var secrets = (
            from endpoint in context.Endpoints
            where endpoint.Planned.Answer is EntityAnswer
            from field in ResponseFields.Of(endpoint.Planned.Response).DistinctBy(field => (field.Entity, field.Member.Name))
            let declared = context.Entity(field.Entity).Field(((FieldShape)field.Member.Value).Field)
            where SensitiveNames.IsSecret(declared.Name) && declared.Type is ScalarType { Kind: ScalarKind.Text or ScalarKind.Binary or ScalarKind.Uuid }
            select (Endpoint: endpoint, field.Member, Declared: declared)).ToList();
        return context.Endpoints.SelectMany(endpoint => LeftOut(endpoint, context)).Concat(secrets.Where(secret => secret.Member.Origin.IsWritten).Select(Shown))
            .Concat(secrets.Where(secret => !secret.Member.Origin.IsWritten).GroupBy(secret => secret.Declared.Origin.Start).SelectMany(Unshown));
    }

    /// <summary>Passwords are shown to nobody, whatever the document shows.</summary>
    private static IEnumerable<Diagnostic> LeftOut(PlacedEndpoint endpoint, CheckContext context)
    {
        if (endpoint.Planned.Answer is not EntityAnswer answer)
            return [];
        var entity = context.Entity(answer.Entity);
        return endpoint.Written.Responses.SelectMany(response => Members(response.Body?.Json))
            .Select(member => (Member: member, Declared: entity.Fields.FirstOrDefault(field => field.IsPassword && (Names.Same(field.Name, member.Name) || Names.Key(member.Name) == "password"))))
            .Where(found => found.Declared is not null)
            .Select(found => Rule.At(found.Member.NameSpan, $"the response of {endpoint.Name} shows `{found.Member.Name}`, which is left out of the answer: take it out")
                .Beside(found.Declared!.Origin, $"`{found.Declared.Name}` is declared here"));
    }

    private static IEnumerable<JsonSampleMember> Members(JsonSample? sample) => sample switch
    {
        JsonSampleObject body => body.Members.SelectMany(member => Members(member.Value).Prepend(member)),
        JsonSampleArray { Items: [var first, ..] } => Members(first),
        _ => [],
    };

    private static Diagnostic Shown((PlacedEndpoint Endpoint, ShapeMember Member, PlannedField Declared) secret) =>
        Rule.At(secret.Member.Origin, $"the response of {secret.Endpoint.Name} shows `{secret.Member.Name}`: take it out")
            .Beside(secret.Declared.Origin, $"`{secret.Declared.Name}` is declared here");

    private static IEnumerable<Diagnostic> Unshown(IEnumerable<(PlacedEndpoint Endpoint, ShapeMember Member, PlannedField Declared)> secrets)
    {
        var all = secrets.ToList();
        var declared = all[0].Declared;
        var message = $"{Listing.Plain(all.Select(secret => secret.Endpoint.Name))} {(all.Count == 1 ? "shows" : "show")} no response, so that all fields are answered, `{declared.Name}` too: show a response without it";
        return Rule.AtAll([.. all.Select(secret => secret.Endpoint.Written.Path.Span)], message, "no response is shown here either")
            .Select(finding => finding.Beside(declared.Origin, $"`{declared.Name}` is declared here"));
    }
}
