using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.Security.Planning;

/// <summary>The words for who somebody is: roles that the design names, whoever is signed in, anybody.</summary>
internal sealed class RoleWords
{
    private static readonly HashSet<string> Anybody = new(StringComparer.Ordinal)
    {
        "public", "guest", "anonymous", "visitor", "unauthenticated", "everyone", "everybody", "anyone", "anybody", "none", "no", "noauth", "noauthentication", "noauthenticationrequired", "noauthrequired", "open", "notrequired", "nottoken", "optional", "publicaccess", "unauthenticateduser", "notsignedin", "notloggedin", "anonymoususer", "noneneeded", "nonerequired",
        "不要", "不需要", "无需", "无需认证", "无需登录", "无", "否", "公开", "匿名", "公開", "なし", "não", "nenhuma", "público", "publica", "pública", "ninguna", "niewymagane", "brak", "nie", "publiczny", "keine", "nein", "öffentlich", "aucune", "publique", "불필요", "없음", "không", "нет", "нетребуется",
    };

    private static readonly HashSet<string> Somebody = new(StringComparer.Ordinal)
    {
        "authenticated", "authenticateduser", "anyauthenticateduser", "authenticateduseronly", "signedin", "signedinuser", "loggedin", "loggedinuser", "registereduser", "registered", "anyuser", "auth", "authrequired", "authenticationrequired", "required", "requiresauth", "requiresauthentication", "requireslogin", "loginrequired", "login", "yes", "y", "true",
        "jwt", "jwttoken", "jwtrequired", "jwtbearer", "bearer", "bearertoken", "bearerjwt", "bearerauth", "token", "accesstoken", "tokenrequired", "session", "sessionrequired", "sessioncookie", "cookie", "protect", "protected", "private", "any", "all", "allusers", "alluser", "allroles", "anyrole", "oauth", "oauth2", "needed", "mandatory", "✓", "✔", "✅", "✔️", "🔒",
        "必要", "需要", "是", "登录", "需登录", "需要登录", "需要认证", "必须", "認証必須", "要", "必須", "sim", "obrigatória", "requerida", "sí", "wymagane", "tak", "erforderlich", "ja", "oui", "requise", "필요", "có", "да", "требуется",
    };

    private static readonly HashSet<string> Oneself = new(StringComparer.Ordinal) { "owner", "own", "self", "creator", "author", "owneronly", "himself", "accountowner", "resourceowner", "owndata", "ownonly", "thatuser", "本人", "propietario", "proprietário", "właściciel", "eigentümer", "propriétaire" };

    private static readonly HashSet<string> UsualRoles = new(StringComparer.Ordinal)
    { "admin", "administrator", "superadmin", "manager", "moderator", "editor", "viewer", "staff", "operator", "employee", "supervisor" };

    private static readonly HashSet<string> RoleFields = new(StringComparer.Ordinal) { "role", "roles", "userrole", "rolename", "userroles", "accountrole", "membertype", "usertype", "accounttype" };

    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    private RoleWords(PlannedRoles roles) => Roles = roles;

    public PlannedRoles Roles { get; private set; }

    /// <summary>Which of them may what others may; null until that is read.</summary>
    public RoleRanks? Ranks { get; set; }

    /// <summary>A role, with those above it where a name says so: <c>editor+</c>.</summary>
    public IEnumerable<string> Reach(string name, string role) =>
        RoleReach.IsUpwards(name) && Ranks is not null && role is not (PlannedGrant.SignedIn or PlannedGrant.Everybody) ? Ranks.AtLeast(role) : [role];

    /// <summary>The roles that tables, accounts and remarks name.</summary>
    public static RoleWords Of(Design design, PlannedEntity? account)
    {
        var field = account?.NamedFields.FirstOrDefault(each => RoleFields.Contains(Names.Key(each.Name)));
        var words = new RoleWords(new([]) { Field = field?.Name ?? "" });
        var listed = field?.Type switch { EnumType values => values.Values, ArrayType { Item: EnumType values } => values.Values, _ => [] };
        foreach (var value in listed)
        {
            words.Add(value);
            words.listed.Add(Names.Key(value));
        }
        foreach (var head in design.Security.Roles?.Roles ?? [])
            words.AddUnlessKnown(head.Value);
        foreach (var remark in design.ApiDesign.Endpoints.SelectMany(endpoint => endpoint.Access))
            foreach (var role in AccessRemark.Named(remark.Value))
                words.AddUnlessKnown(role);
        var flags = account?.NamedFields.Where(each => each.Type is ScalarType { Kind: ScalarKind.Boolean }).ToList() ?? [];
        foreach (var flag in flags)
            if (Names.Words(flag.Name) is ["is", var role] && UsualRoles.Contains(role))
                words.Add(role);
        words.Roles = words.Roles with { Flags = [.. flags.Where(flag => Names.Words(flag.Name) is ["is", var role] && words.Roles.Find(role) is not null).Select(flag => new RoleFlag(flag.Name, words.Roles.Find(Names.Words(flag.Name)[1])!))] };
        return words;
    }

    /// <summary>The roles that see fields which are masked for others, or are those others.</summary>
    public void AddNamedByMasks(IEnumerable<PlannedEntity> entities)
    {
        foreach (var audience in entities.SelectMany(entity => entity.Fields).SelectMany(field => new[] { field.Protection?.Whole, field.Readers }).OfType<FieldAudience>())
            foreach (var role in audience.Only.Concat(audience.Except))
                if (role is not (PlannedGrant.SignedIn or PlannedGrant.Everybody or FieldAudience.Nobody))
                    Add(role);
    }

    /// <summary>The roles that some remarks name by themselves.</summary>
    public static RoleWords OfRemarks(EquatableArray<Written<string>> remarks)
    {
        var words = new RoleWords(new([]));
        foreach (var role in remarks.SelectMany(remark => AccessRemark.Named(remark.Value)))
            words.AddUnlessKnown(role);
        return words;
    }

    /// <summary>The role, <see cref="PlannedGrant.Everybody"/> or <see cref="PlannedGrant.SignedIn"/> that words mean; null where they mean nobody.</summary>
    public string? Who(string text)
    {
        var key = Names.Key(text.Trim().Trim('*', '`', '.', ':'));
        var singular = Names.Key(Names.Singular(text.Trim().ToLowerInvariant()));
        if (Roles.Find(text) is { } role)
            return role;
        if (Anybody.Contains(key) || Anybody.Contains(singular))
            return PlannedGrant.Everybody;
        return Somebody.Contains(key) || Somebody.Contains(singular) || singular is "user" or "member" or "client" or "account" || key.StartsWith("apikey", StringComparison.Ordinal) ? PlannedGrant.SignedIn
            : null;
    }

    /// <summary>Whether words mean whoever a row belongs to.</summary>
    public static bool IsOneself(string text) => Oneself.Contains(Names.Key(text));

    /// <summary>Whether a word is a role wherever it stands.</summary>
    public static bool IsUsual(string text) => UsualRoles.Contains(Names.Key(Names.Singular(text.ToLowerInvariant())));

    /// <summary>Takes a role that is named elsewhere: in a sentence.</summary>
    public string Add(string role)
    {
        if (Roles.Find(role) is { } known)
            return known;
        Roles = Roles with { All = [.. Roles.All, role] };
        return role;
    }

    private void AddUnlessKnown(string text)
    {
        if (text.Length > 0 && Who(text) is null && !IsOneself(text))
            Add(text);
    }
}
