using Setout.AspNetCore.DataModels;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>What is written into an account's row for a role, to bar it, and to lift that.</summary>
internal static class AccountFields
{
    // What can be taken back comes first; nobody is deleted by being suspended.
    private static readonly string[] Suspending = ["suspended", "disabled", "blocked", "locked", "banned", "inactive", "deactivated"];

    public static IEnumerable<(string Field, DataValue Value)> OfRole(PlannedRoles roles, PlannedEntity entity, string role)
    {
        var flag = roles.Flags.FirstOrDefault(each => each.Role == role);
        foreach (var each in roles.Flags)
            yield return (each.Field, DataValue.Boolean(each == flag));
        if (roles.Field.Length > 0 && ValueOf(entity.Field(roles.Field).Type, role) is { IsUnset: false } value)
            yield return (roles.Field, value);
    }

    /// <summary>Whether an account can have a role at all.</summary>
    public static bool CanHave(PlannedRoles roles, PlannedEntity entity, string role) =>
        roles.Flags.Any(flag => flag.Role == role) || roles.Field.Length > 0 && !ValueOf(entity.Field(roles.Field).Type, role).IsUnset;

    public static IEnumerable<(string Field, DataValue Value)> Suspended(EquatableArray<AccountBar> bars, DateTimeOffset now)
    {
        foreach (var word in Suspending)
            foreach (var bar in bars)
                if (bar.Kind == AccountBarKind.InState && bar.States.FirstOrDefault(state => state.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } state)
                    return [(bar.Field, DataValue.Text(state))];
                else if (bar.Kind is not (AccountBarKind.InState or AccountBarKind.WhileAhead) && Names.Words(bar.Field).Contains(word))
                    return [(bar.Field, bar.Kind == AccountBarKind.WhenSet ? DataValue.Instant(now) : DataValue.Boolean(true))];
        return bars.FirstOrDefault(bar => bar.Kind == AccountBarKind.WhenFalse && Names.Words(bar.Field).Any(word => word is "active" or "enabled" or "activated")) is { } active ? [(active.Field, DataValue.Boolean(false))] : [];
    }

    public static IEnumerable<(string Field, DataValue Value)> Restored(EquatableArray<AccountBar> bars, PlannedEntity entity, string confirmed)
    {
        foreach (var bar in bars)
            if (bar.Field != confirmed)
                yield return (bar.Field, bar.Kind switch
                {
                    AccountBarKind.WhenTrue => DataValue.Boolean(false),
                    AccountBarKind.WhenFalse => DataValue.Boolean(true),
                    AccountBarKind.WhenSet or AccountBarKind.WhileAhead => DataValue.Null,
                    _ => DataValue.Text(GoodState(bar, entity.Field(bar.Field))),
                });
    }

    /// <summary>What is written where no wrong passwords count any more.</summary>
    public static IEnumerable<(string Field, DataValue Value)> Unlocked(PlannedLockout? lockout) => Locked(lockout, 0, null);

    /// <summary>What is written of wrong passwords.</summary>
    public static IEnumerable<(string Field, DataValue Value)> Locked(PlannedLockout? lockout, int failed, DateTimeOffset? until)
    {
        if (lockout is { Failures.Length: > 0 })
            yield return (lockout.Failures, DataValue.Integer(failed));
        if (lockout is { Until.Length: > 0 })
            yield return (lockout.Until, until is { } end ? DataValue.Instant(end) : DataValue.Null);
    }

    private static string GoodState(AccountBar bar, PlannedField field)
    {
        var states = ((EnumType)field.Type).Values.Where(state => !bar.States.Contains(state)).ToList();
        return states.Find(state => state.Equals("active", StringComparison.OrdinalIgnoreCase)) ?? states.FirstOrDefault() ?? "";
    }

    private static DataValue ValueOf(FieldType type, string role) => type switch
    {
        EnumType listed => listed.Values.FirstOrDefault(value => Names.Same(value, role)) is { } value ? DataValue.Text(value) : default,
        ScalarType { Kind: ScalarKind.Text } => DataValue.Text(role),
        ArrayType => DataValue.Json($"[\"{System.Text.Json.JsonEncodedText.Encode(role)}\"]"),
        _ => default,
    };
}
