using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>Passwords that nobody signs in with, such as that of a room, are kept as hashes and shown to nobody all the same.</summary>
internal static class HiddenPasswords
{
    /// <summary>Replaces the entities that have such fields.</summary>
    public static void Hide(List<PlannedEntity> entities)
    {
        for (var at = 0; at < entities.Count; at++)
            if (entities[at].Fields.Any(IsPassword))
                entities[at] = entities[at] with
                {
                    Fields = entities[at].Fields.Select(field => IsPassword(field) ? Hidden(field) : field).ToEquatableArray(),
                    Unique = entities[at].Unique.Where(set => !set.Any(name => IsPassword(entities[at].Field(name)))).ToEquatableArray(),
                    Indexes = entities[at].Indexes.Where(index => !index.Fields.Any(name => IsPassword(entities[at].Field(name)))).ToEquatableArray(),
                    Checks = entities[at].Checks.Where(check => !check.Value.Fields().Any(name => IsPassword(entities[at].Field(name)))).ToEquatableArray(),
                };
    }

    private static bool IsPassword(PlannedField field) =>
        field is { IsPassword: false, Type: ScalarType { Kind: ScalarKind.Text }, Reference: null } && (IsCalledSo(field.Name) || IsHashed(field));

    /// <summary>What is marked as hashed is one by its mark; a hash that callers send, or that rows are found by, is not.</summary>
    private static bool IsHashed(PlannedField field) =>
        field.Protection?.Has(ProtectionMarks.Hashed) == true && !Names.Words(field.Name).Any(word => word is "hash" or "hashed" or "token" or "key" or "checksum" or "digest" or "fingerprint");

    /// <summary><c>password</c>, <c>wifi_password</c>, <c>pin_hash</c>; not <c>password_changed_by</c>.</summary>
    private static bool IsCalledSo(string name) => AccountWords.IsPassword(name)
        || Names.Words(name) is [.., "password" or "passwd" or "pwd" or "passphrase" or "passcode"] or [.., "password" or "pin" or "secret" or "passcode" or "passphrase", "hash" or "hashed" or "digest"];

    /// <summary>A hash is not encrypted besides, and nobody sees a part of it.</summary>
    private const ProtectionMarks OfOpenText = ProtectionMarks.Encrypted | ProtectionMarks.Masked;

    private static PlannedField Hidden(PlannedField field) => field with
    {
        Type = new ScalarType(ScalarKind.Text),
        Writer = FieldWriter.Caller,
        Default = null,
        Example = "",
        IsPassword = true,
        Protection = field.Protection is { } stated && (stated.Marks & ~OfOpenText) is > 0 and var kept ? stated with { Marks = kept } : null,
        Inferences = [.. field.Inferences, new("keeps a hash (Argon2id), is never shown", "it is called as passwords are", field.Origin)],
    };
}
