using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>Finds the fields of an account by which it is suspended, deleted or not active.</summary>
internal static class AccountBars
{
    private static readonly HashSet<string> Barred = new(StringComparer.Ordinal)
    {
        "suspended", "disabled", "deleted", "inactive", "banned", "blocked", "locked", "deactivated", "closed", "archived", "removed", "terminated", "anonymized", "anonymised", "revoked", "lockout",
    };

    private static readonly string[] Unconfirmed = ["not verified", "unverified", "not confirmed", "unconfirmed", "must be verified", "must be confirmed", "must verify", "must confirm", "verification required", "verification is required", "not activated"];

    /// <summary>The accounts with what bars each, said as inferred.</summary>
    /// <param name="entity">Theirs.</param>
    /// <param name="lockout">The field by which wrong passwords lock an account; whoever is signed in goes on, or everybody could sign out anybody.</param>
    /// <param name="bars">What bars them.</param>
    public static PlannedEntity Apply(PlannedEntity entity, string lockout, out EquatableArray<AccountBar> bars)
    {
        bars = entity.Fields.Where(field => field.Name != lockout).Select(Of).OfType<AccountBar>().ToEquatableArray();
        return bars.IsEmpty ? entity : entity with
        {
            Inferences = [.. entity.Inferences, new($"no account signs in or goes on of which {string.Join(", or ", bars)}", "that is what the field is for", bars.Select(bar => entity.Field(bar.Field).Origin).FirstOrDefault(span => span.IsWritten))],
        };
    }

    /// <summary>An address that is not confirmed bars the account, where an endpoint or Authentication says that it does.</summary>
    public static EquatableArray<AccountBar> WithConfirmed(EquatableArray<AccountBar> bars, PlannedEntity entity, string confirmed, IEnumerable<string> said) =>
        confirmed.Length > 0 && bars.All(bar => bar.Field != confirmed) && said.Any(text => Unconfirmed.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            ? [.. bars, new(confirmed, entity.Field(confirmed).Type is ScalarType { Kind: ScalarKind.Boolean } ? AccountBarKind.WhenFalse : AccountBarKind.WhenUnset)]
            : bars;

    private static AccountBar? Of(PlannedField field)
    {
        var words = Names.Words(field.Name).Where(word => word is not ("is" or "account" or "user" or "at" or "on" or "date" or "has" or "been" or "was" or "soft")).ToList();
        return (field.Type, words) switch
        {
            (ScalarType { Kind: ScalarKind.Boolean }, [var word]) when Barred.Contains(word) => new(field.Name, AccountBarKind.WhenTrue),
            (ScalarType { Kind: ScalarKind.Boolean }, ["active" or "enabled" or "activated"]) => new(field.Name, AccountBarKind.WhenFalse),
            (ScalarType { Kind: ScalarKind.Instant or ScalarKind.Date }, [var word]) when field.IsNullable && Barred.Contains(word) => new(field.Name, AccountBarKind.WhenSet),
            (ScalarType { Kind: ScalarKind.Instant }, [var word, "until" or "till" or "end" or "ends"]) when field.IsNullable && Barred.Contains(word) => new(field.Name, AccountBarKind.WhileAhead),
            (EnumType states, [] or ["status"] or ["state"] or ["standing"]) when states.Values.Where(value => Barred.Contains(value.ToLowerInvariant())).ToEquatableArray() is { IsEmpty: false } barred => new(field.Name, AccountBarKind.InState) { States = barred },
            _ => null,
        };
    }
}
