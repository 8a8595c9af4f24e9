using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>
/// Finds the fields of an account in which its lock-out is to be seen: <c>failed_login_attempts</c>, <c>locked_until</c>. What a body of the
/// design sends is somebody's to write, and no such field.
/// </summary>
internal static class LockoutFields
{
    private static readonly HashSet<string> Failures = new(StringComparer.Ordinal)
    {
        "failedloginattempts", "failedattempts", "failedloginattempt", "failedlogins", "failedlogincount", "failedsigninattempts", "loginfailures", "loginfailurecount", "failedlogincounter", "loginattempts", "accessfailedcount", "failedattemptcount", "failedpasswordattempts",
    };

    private static readonly HashSet<string> Untils = new(StringComparer.Ordinal)
    {
        "lockeduntil", "lockoutuntil", "lockoutend", "lockoutends", "lockoutendsat", "lockuntil", "lockedtill", "lockexpiresat", "lockoutexpiresat", "lockedoutuntil", "accountlockeduntil", "loginlockeduntil",
    };

    /// <summary>The accounts, whose fields are written by nobody but the server; and which fields these are.</summary>
    public static PlannedEntity Apply(PlannedEntity entity, ApiDesignSection api, out PlannedLockout lockout)
    {
        var failures = entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Integer } && Failures.Contains(Names.Key(field.Name)) && !IsSent(field, api));
        var until = entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Instant } && Untils.Contains(Names.Key(field.Name)) && !IsSent(field, api));
        lockout = new() { Failures = failures?.Name ?? "", Until = until?.Name ?? "" };
        return failures is null && until is null ? entity : entity with
        {
            Fields = entity.Fields.Select(field => field == failures ? Counted(field) : field == until ? Timed(field) : field).ToEquatableArray(),
        };
    }

    private static bool IsSent(PlannedField field, ApiDesignSection api) =>
        api.Endpoints.Any(endpoint => endpoint.Request?.Json is JsonSampleObject body && body.Members.Any(member => Names.Same(member.Name, field.Name)));

    private static PlannedField Counted(PlannedField field) => field with
    {
        Writer = FieldWriter.Server,
        Default = field.Default ?? new ConstantDefault(0L),
        Inferences = [.. field.Inferences, new("has how many passwords were wrong in a row", "its name says so, and no body sends it", field.Origin)],
    };

    private static PlannedField Timed(PlannedField field) => field with
    {
        Writer = FieldWriter.Server,
        IsNullable = true,
        Default = null,
        Inferences = [.. field.Inferences, new("has until when nobody may sign in, after wrong passwords; who is signed in goes on", "its name says so, and no body sends it", field.Origin)],
    };
}
