using Setout.Planning;
using Setout.Sections.DataModels.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>
/// Where one can sign in with a password, an entity keeps the accounts: the one that has a password, else the one called user;
/// where there is none, it is inferred from the bodies.
/// </summary>
internal static class AccountInference
{
    private static readonly string[] UsualNames = ["user", "account", "member", "customer", "person", "employee", "用户", "usuario", "usuário", "użytkownik", "benutzer", "utilisateur", "пользователь", "사용자", "ユーザー"];

    /// <summary>The accounts; null where nobody signs in with a password. Their entity is replaced, or added.</summary>
    /// <param name="entities">All.</param>
    /// <param name="api">The endpoints.</param>
    /// <param name="said">What Authentication says.</param>
    public static PlannedAccounts? Infer(List<PlannedEntity> entities, ApiDesignSection api, IEnumerable<string> said)
    {
        var actions = api.Endpoints.Select(endpoint => (Endpoint: endpoint, Action: AccountWords.ActionOf(endpoint.Method.Value, PathTemplate.Parse(endpoint.Path.Value)))).ToList();
        var signIns = actions.Where(found => found.Action == AccountAction.SignIn && TakesPassword(found.Endpoint)).Select(found => found.Endpoint).ToList();
        if (signIns.Count == 0)
            return null;
        var registers = actions.Where(found => found.Action == AccountAction.Register).Select(found => found.Endpoint).ToList();
        var at = Find(entities);
        if (at < 0)
        {
            entities.Add(Entity(registers.Append(signIns[0]), signIns[0]));
            at = entities.Count - 1;
        }
        entities[at] = WithKeyOf(entities[at], entities);
        var entity = WithPassword(entities[at], signIns[0], out var password);
        entity = WithIdentifiers(entity, signIns[0], out var identifiers);
        foreach (var another in signIns.Skip(1))
            entity = WithFurther(entity, another, ref identifiers);
        var address = AddressOf(entity);
        var confirmed = "";
        if (address.Length > 0 && actions.Find(found => found.Action is AccountAction.ForgotPassword or AccountAction.ResetPassword).Endpoint is { } forgets)
            entity = WithUnique(entity, address, "letters about the account go there", forgets);
        if (address.Length > 0 && actions.Find(found => found.Action is AccountAction.ConfirmAddress or AccountAction.SendConfirmation).Endpoint is { } confirms)
            entity = WithConfirmed(entity, confirms, out confirmed);
        entity = LockoutFields.Apply(entity, api, out var lockout);
        entity = AccountBars.Apply(entity, lockout.Until, out var bars);
        entities[at] = entity;
        bars = AccountBars.WithConfirmed(bars, entity, confirmed, [.. said, .. signIns.SelectMany(endpoint => endpoint.Errors).Select(error => error.Description)]);
        return new(entity.Name, identifiers, password) { Address = address, Confirmed = confirmed, Bars = bars, Lockout = lockout, PasswordType = TypeOf(registers.Concat(signIns)) };
    }

    private static string AddressOf(PlannedEntity entity) =>
        (entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Text } && Names.Key(field.Name) is "email" or "emailaddress" or "mail" or "useremail" or "correo" or "邮箱" or "メールアドレス" or "이메일")
            ?? entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Format: TextFormat.Email }))?.Name ?? "";

    /// <summary><c>email_verified</c>, <c>is_verified</c>, <c>verified_at</c>; nobody but the letter sets it.</summary>
    private static PlannedEntity WithConfirmed(PlannedEntity entity, Endpoint origin, out string confirmed)
    {
        var found = entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Boolean or ScalarKind.Instant }
            && Names.Words(field.Name).Where(word => word is not ("is" or "email" or "mail" or "address" or "at" or "account" or "has")).ToList() is ["verified" or "confirmed"]);
        var name = found?.Name ?? "email_verified";
        confirmed = name;
        return found is null
            ? entity with
            {
                Fields = [.. entity.Fields, new PlannedField(name, new ScalarType(ScalarKind.Boolean), default) { Default = new ConstantDefault(false), Writer = FieldWriter.Server, Inferences = [new($"`{name}: bool = false`", "addresses are confirmed, and no field says which are", origin.Span)] }],
            }
            : entity with { Fields = entity.Fields.Select(field => field == found ? WithoutCaller(field) : field).ToEquatableArray() };
    }

    private static PlannedField WithoutCaller(PlannedField field) => field with
    {
        Writer = FieldWriter.Server,
        IsNullable = field.Type is ScalarType { Kind: ScalarKind.Instant },
        Default = field.Type is ScalarType { Kind: ScalarKind.Boolean } ? new ConstantDefault(false) : null,
    };

    /// <summary>Whether a body shows a password, or none is shown: others sign in with what a third party gave them.</summary>
    public static bool TakesPassword(Endpoint endpoint) =>
        endpoint.Request?.Json is not JsonSampleObject { Members.IsEmpty: false } body || body.Members.Any(member => AccountWords.IsPassword(member.Name));

    private static int Find(List<PlannedEntity> entities)
    {
        // A room may have a password too; but one signs in by a name.
        var withPassword = entities.Find(entity => entity.Key.Count == 1 && entity.Fields.Any(field => AccountWords.IsPassword(field.Name)) && entity.Fields.Any(field => AccountWords.IsIdentifier(field.Name) && field.Reference is null));
        if (withPassword is not null)
            return entities.IndexOf(withPassword);
        return FindByName(entities);
    }

    /// <summary>The entity that is called as accounts are; -1 for none.</summary>
    public static int FindByName(List<PlannedEntity> entities)
    {
        foreach (var name in UsualNames)
            if (entities.FindIndex(entity => entity.Key.Count == 1 && Names.Key(Names.LastWord(entity.Name)) is var word && (word == name || Names.Singular(word) == name)) is >= 0 and var at)
                return at;
        return -1;
    }

    private static PlannedEntity Entity(IEnumerable<Endpoint> endpoints, Endpoint origin)
    {
        var members = endpoints.Select(endpoint => endpoint.Request?.Json).OfType<JsonSampleObject>().SelectMany(body => body.Members)
            .Where(member => !AccountWords.IsPassword(member.Name) && AccountWords.IsIdentifier(member.Name) && !AccountWords.IsAnyIdentifier(member.Name) || IsPlain(member))
            .DistinctBy(member => Names.Key(member.Name));
        var fields = members.Select(member => new PlannedField(member.Name, SampleTypes.TypeOf(member), member.NameSpan)
        {
            IsNullable = true,
            Example = SampleJson.Write(member.Value),
            Inferences = [new("the field", "a body shows it", member.NameSpan)],
        });
        var key = new PlannedField("id", new ScalarType(ScalarKind.Uuid), default) { Writer = FieldWriter.NewId, Inferences = [new("`id: uuid`", "rows need a key and no body shows one", origin.Span)] };
        return new("User", EntityPlanner.TableFor("User"), origin.Path.Span)
        {
            Fields = [key, .. fields],
            Key = ["id"],
            IsInferred = true,
            Inferences = [new("entity User", "one signs in, and no entity keeps the accounts", origin.Span)],
        };
    }

    /// <summary>Whether a member of a registration is something to keep: <c>name</c>, and neither a repeated password nor a box that is ticked.</summary>
    private static bool IsPlain(JsonSampleMember member) =>
        member.Value is JsonSampleLeaf && !AccountWords.IsAnyIdentifier(member.Name) && !Names.Words(member.Name).Any(word => word is "password" or "confirm" or "confirmation" or "token" or "captcha" or "code" or "remember" or "accept" or "agree" or "otp" or "grant" or "pass" or "pwd")
        && !AccountWords.IsPassword(member.Name);

    /// <summary>An inferred entity of accounts has the key that others' <c>user_id</c> points at.</summary>
    public static PlannedEntity WithKeyOf(PlannedEntity entity, List<PlannedEntity> entities)
    {
        if (!entity.IsInferred || entity.Key.Count != 1 || entity.Field(entity.Key[0]) is not { Origin.IsWritten: false } key)
            return entity;
        var pointing = entities.SelectMany(other => other.Fields.Where(field => field.Reference is null && Names.Same(field.Name, entity.Name + "_id") && !other.Key.Contains(field.Name))).FirstOrDefault();
        if (pointing?.Type is not ScalarType { Kind: ScalarKind.Integer or ScalarKind.Text } type)
            return entity;
        var typed = key with { Type = type, Inferences = [new($"`{key.Name}: {type}`", $"that is the type of `{pointing.Name}`", pointing.Origin)] };
        return entity with { Fields = entity.Fields.Select(field => field == key ? typed : field).ToEquatableArray() };
    }

    private static PlannedEntity WithPassword(PlannedEntity entity, Endpoint origin, out string password)
    {
        var found = entity.Fields.FirstOrDefault(field => AccountWords.IsPassword(field.Name));
        var hash = new Inference("keeps a hash (Argon2id), is never shown", "one signs in with it", origin.Span);
        var kept = (found ?? new PlannedField("password_hash", new ScalarType(ScalarKind.Text), default) { IsNullable = true }) with
        {
            Type = new ScalarType(ScalarKind.Text),
            Writer = FieldWriter.Caller,
            Default = null,
            Example = "",
            IsPassword = true,
        };
        kept = kept with { Inferences = [hash] };
        password = kept.Name;
        return entity with { Fields = found is null ? [.. entity.Fields, kept] : entity.Fields.Select(field => field == found ? kept : field).ToEquatableArray() };
    }

    private static PlannedEntity WithIdentifiers(PlannedEntity entity, Endpoint signIn, out EquatableArray<string> identifiers)
    {
        var shown = (signIn.Request?.Json as JsonSampleObject)?.Members.Where(member => AccountWords.IsIdentifier(member.Name)).ToList() ?? [];
        var index = new FieldIndex(entity);
        var named = shown.Where(member => !AccountWords.IsAnyIdentifier(member.Name) || index.Find(member.Name) is not null)
            .Select(member => index.Find(member.Name)?.Name ?? "").Where(name => name.Length > 0).ToList();
        if (named.Count == 0 && shown.TrueForAll(member => AccountWords.IsAnyIdentifier(member.Name)))
            named = [.. entity.Fields.Where(field => Names.Key(field.Name) is "email" or "username" or "emailaddress" && !field.IsPassword).Select(field => field.Name)];
        if (named.Count == 0 && shown.Count == 0)
            named = [.. entity.Fields.Where(field => AccountWords.IsIdentifier(field.Name) && field.Type is ScalarType { Kind: ScalarKind.Text }).Take(1).Select(field => field.Name)];
        if (named.Count == 0)
        {
            var member = shown.Find(each => !AccountWords.IsAnyIdentifier(each.Name));
            var name = member?.Name ?? "email";
            var format = Names.Key(name) is "email" or "emailaddress" ? TextFormat.Email : TextFormat.None;
            entity = entity with
            {
                Fields = [.. entity.Fields, new PlannedField(name, new ScalarType(ScalarKind.Text) { Format = format }, member?.NameSpan ?? default) { IsNullable = !entity.IsInferred, Inferences = [new($"`{name}: string unique`", "one signs in with it", signIn.Span)] }],
            };
            named = [name];
        }
        foreach (var name in named)
            entity = WithUnique(entity, name, "one signs in with it", signIn);
        identifiers = [.. named.Distinct()];
        return entity;
    }

    /// <summary>The fields by which one signs in at a further endpoint.</summary>
    private static PlannedEntity WithFurther(PlannedEntity entity, Endpoint signIn, ref EquatableArray<string> identifiers)
    {
        var index = new FieldIndex(entity);
        foreach (var member in (signIn.Request?.Json as JsonSampleObject)?.Members ?? [])
            if (AccountWords.IsIdentifier(member.Name) && index.Find(member.Name) is { IsPassword: false, Reference: null } field && !identifiers.Contains(field.Name))
            {
                identifiers = [.. identifiers, field.Name];
                entity = WithUnique(entity, field.Name, "one signs in with it", signIn);
            }
        return entity;
    }

    public static PlannedEntity WithUnique(PlannedEntity entity, string field, string reason, Endpoint origin) =>
        entity.Key.Contains(field) || entity.Unique.Any(set => set.Count == 1 && set[0] == field)
            ? entity
            : entity with { Unique = [.. entity.Unique, [field]], Inferences = [.. entity.Inferences, new($"`{field}` is unique", reason, origin.Span)] };

    /// <summary>As a body types the password; else at least 8 characters, unless a sample is shorter.</summary>
    private static ScalarType TypeOf(IEnumerable<Endpoint> endpoints)
    {
        var usual = new PlannedAccounts("", [], "").PasswordType;
        foreach (var leaf in endpoints.Select(endpoint => endpoint.Request?.Json).OfType<JsonSampleObject>().SelectMany(body => body.Members)
            .Where(member => AccountWords.IsPassword(member.Name)).Select(member => member.Value).OfType<JsonSampleLeaf>())
        {
            if (leaf.Type is ScalarType { Kind: ScalarKind.Text } stated)
                return usual with { MinLength = stated.MinLength ?? usual.MinLength, MaxLength = stated.MaxLength ?? usual.MaxLength };
            if (leaf.Kind == JsonLeafKind.Text && leaf.Value.Length < usual.MinLength)
                usual = usual with { MinLength = Math.Max(1, leaf.Value.Length) };
        }
        return usual;
    }
}
