using Setout.Planning;
using Setout.Sections.DataModels.Planning;
using Setout.Sections.Security;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>Where paths speak of the caller and nobody signs in with a password, callers come with tokens of an issuer.</summary>
internal static class IssuerInference
{
    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal)
    {
        "sub", "subject", "uid", "externalid", "authid", "authuserid", "authuid", "providerid", "provideruserid", "oauthid", "oidcsub", "issuersubject", "idpid", "ssoid",
        "firebaseuid", "firebaseid", "auth0id", "auth0sub", "clerkid", "clerkuserid", "cognitosub", "cognitoid", "supabaseid", "supabaseuid", "keycloakid", "oktaid", "azureoid", "entraid",
    };

    // OpenID Connect Core 1.0, 5.1, each with the names that fields have for it.
    private static readonly (string Claim, string[] Names)[] Claims =
    [
        ("email", ["email", "emailaddress", "mail", "useremail"]),
        ("email_verified", ["emailverified", "isemailverified"]),
        ("name", ["name", "fullname", "displayname", "username"]),
        ("given_name", ["firstname", "givenname"]),
        ("family_name", ["lastname", "familyname", "surname"]),
        ("preferred_username", ["preferredusername", "login", "handle"]),
        ("picture", ["picture", "avatar", "avatarurl", "pictureurl", "photourl", "profileimage", "profileimageurl"]),
        ("phone_number", ["phone", "phonenumber"]),
        ("locale", ["locale", "language"]),
        ("zoneinfo", ["timezone", "zoneinfo"]),
    ];

    /// <summary>The issuer's accounts; null where nothing needs a caller. Their entity is replaced, or added where a path speaks of it.</summary>
    /// <param name="entities">All.</param>
    /// <param name="api">The endpoints.</param>
    /// <param name="security">What is said of callers, and of what they may.</param>
    /// <param name="isStated">Whether the design says that callers are recognised, or what they may.</param>
    public static PlannedIssuer? Infer(List<PlannedEntity> entities, ApiDesignSection api, SecuritySection security, bool isStated)
    {
        var own = api.Endpoints.Where(endpoint => IsOfCaller(PathTemplate.Parse(endpoint.Path.Value))).ToList();
        if (own.Count == 0 && !isStated || api.Endpoints.IsEmpty)
            return null;
        var at = AccountInference.FindByName(entities);
        if (own.Count == 0 && at >= 0 && SubjectOf(entities[at]) is null && !WhoCalls.Are(entities[at], api, security))
            at = -1;
        if (own.Count == 0 && at < 0)
            return new("", "");
        if (at < 0)
        {
            var bodies = own.FindAll(endpoint => AccountWords.IsCaller(PathTemplate.Parse(endpoint.Path.Value).Segments[^1].Text));
            entities.Add(EntityInference.Of("User", EntityPlanner.TableFor("User"), bodies.Count > 0 ? bodies : [own[0]]));
            at = entities.Count - 1;
        }
        entities[at] = WithSubject(AccountInference.WithKeyOf(entities[at], entities), own.Count > 0 ? own[0] : api.Endpoints[0], out var subject);
        entities[at] = AccountBars.Apply(entities[at], "", out var bars);
        return new(entities[at].Name, subject) { Claims = ClaimsOf(entities[at], subject), Bars = bars };
    }

    /// <summary><c>/users/me</c>, <c>/stores/me</c>, <c>/profile</c>; not <c>/weather/current</c>.</summary>
    private static bool IsOfCaller(PathTemplate path)
    {
        for (var at = 0; at < path.Segments.Count; at++)
            if (!path.Segments[at].IsParameter && AccountWords.IsCaller(path.Segments[at].Text)
                && (path.Segments[at].Text.ToLowerInvariant() is "me" or "myself" or "whoami" || path.Segments.Take(at).All(segment => !segment.IsParameter && AccountWords.IsAround(Names.Key(segment.Text)))))
                return true;
        return false;
    }

    private static PlannedField? SubjectOf(PlannedEntity entity) =>
        entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Text } && Subjects.Contains(Names.Key(field.Name)));

    private static PlannedEntity WithSubject(PlannedEntity entity, Endpoint origin, out string subject)
    {
        if (SubjectOf(entity) is { } found)
        {
            subject = found.Name;
            return Unique(entity with { Fields = entity.Fields.Select(field => field == found && !entity.Key.Contains(found.Name) ? field with { Writer = FieldWriter.Server, IsNullable = true, Default = null } : field).ToEquatableArray() }, subject, origin);
        }
        subject = "subject";
        var kept = new PlannedField(subject, new ScalarType(ScalarKind.Text), default)
        {
            IsNullable = true,
            Writer = FieldWriter.Server,
            IsHidden = true,
            Inferences = [new("`subject: string? unique`", "a token names its caller by it, and no field keeps it", origin.Span)],
        };
        return Unique(entity with { Fields = [.. entity.Fields, kept] }, subject, origin);
    }

    private static PlannedEntity Unique(PlannedEntity entity, string field, Endpoint origin) =>
        AccountInference.WithUnique(entity, field, "a token names its caller by it", origin);

    private static EquatableArray<ClaimField> ClaimsOf(PlannedEntity entity, string subject)
    {
        var claims = new List<ClaimField>();
        foreach (var (claim, names) in Claims)
            if (names.Select(name => entity.Fields.FirstOrDefault(field => Names.Key(field.Name) == name && field.Name != subject && field.Reference is null)).FirstOrDefault(field => field is not null) is { } field
                && claims.TrueForAll(known => known.Field != field.Name))
                claims.Add(new(claim, field.Name));
        return claims.ToEquatableArray();
    }
}
