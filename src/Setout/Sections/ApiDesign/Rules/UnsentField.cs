using Setout.Diagnostics;
using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A create request does not send a required field.
///
/// **Why it matters.** The field is required, has no default and is not set by the server, but the documented request
/// body has no member for it. A client that follows the document could create nothing. Setout accepts the member all the
/// same, and requires it.
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
/// number: string
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "number": "A-1"
///   }
///   ```
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
/// number: string
/// total: decimal(12,2) = 0
/// ```
///
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "number": "A-1"
///   }
///   ```
/// ````
///
/// **How to fix.** Add the member to the request, or give the field a default, or make it optional, or mark it readonly.
/// </summary>
internal static class UnsentField
{
    public static Rule Rule { get; } = new("SET3080", "unsent-field", Severity.Warning, "A create request does not send a required field");

    private static readonly string[] Servers = ["slug", "token", "hash", "secret", "author", "owner", "creator", "createdby", "updatedby", "authorid", "ownerid", "creatorid", "date", "fecha", "data", "datum", "状态", "estado", "stan", "statut"];

    /// <summary>
    /// Of the fields that every row must have and a body lacks, those that only the caller can know. A PUT that shows a part is
    /// read as a merge by most; what a sample shows is not stated as required.
    /// </summary>
    public static List<PlannedField> Told(Endpoint endpoint, PlannedEntity entity, IEnumerable<PlannedField> unsent, PlannedAccounts? accounts) =>
        endpoint.Method.Value != "POST" || entity.IsInferred || entity.Fields.Count(field => field.Example.Length > 0) * 2 > entity.Fields.Count
            ? []
            : [.. unsent.Where(field => !IsServers(field, accounts))];

    /// <summary>The state that a row begins in, when it was made, by whom, what is counted or made up by the server.</summary>
    private static bool IsServers(PlannedField field, PlannedAccounts? accounts)
    {
        var name = Names.Key(field.Name);
        return field.Type is EnumType or ScalarType { Kind: ScalarKind.Instant }
            || (field.Reference is { } reference && (reference.Entity == accounts?.Entity || name is "userid" or "user"))
            || Servers.Contains(name) || name.EndsWith("status", StringComparison.Ordinal) || name.EndsWith("state", StringComparison.Ordinal)
            || name.EndsWith("count", StringComparison.Ordinal) || name.EndsWith("code", StringComparison.Ordinal) || name.EndsWith("token", StringComparison.Ordinal) || name.EndsWith("hash", StringComparison.Ordinal)
            || field.Name.StartsWith('_');
    }

    /// <summary>One finding for a body, however many fields it lacks.</summary>
    public static Diagnostic Found(Endpoint endpoint, PlannedEntity entity, IReadOnlyList<PlannedField> unsent, SourceSpan body) =>
        Rule.At(body, $"{endpoint.Method.Value} {endpoint.Path.Value} does not send {Listing.Of(unsent.Select(field => field.Name))}, which every {entity.Name} must have: add {(unsent.Count == 1 ? "it" : "them")} to the body, or give a default, or make optional") with
        {
            Related = unsent.Where(field => field.Origin.IsWritten).Select(field => new RelatedPlace(field.Origin, $"`{field.Name}` is declared here")).ToEquatableArray(),
        };
}
