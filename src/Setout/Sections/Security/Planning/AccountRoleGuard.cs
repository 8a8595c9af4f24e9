using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Types;

namespace Setout.Sections.Security.Planning;

/// <summary>Nobody gives a role to themselves: neither who registers nor who changes the own account sets what says which roles it has.</summary>
internal static class AccountRoleGuard
{
    private static readonly HashSet<string> Privileged = new(StringComparer.Ordinal)
    {
        "admin", "administrator", "superadmin", "super", "superuser", "sysadmin", "systemadmin", "root", "owner", "staff", "moderator", "mod", "manager", "supervisor", "operator", "support", "employee", "clerk", "lead", "director", "auditor", "editor",
        "管理员", "管理者", "administrador", "gerente", "administrateur", "verwalter", "관리자", "администратор", "quảntrịviên",
    };

    /// <summary>The accounts, of which a new one has the role of the least privilege where nothing else says which.</summary>
    public static PlannedEntity Apply(PlannedEntity account, PlannedRoles roles)
    {
        if (roles.Field.Length == 0 || account.Field(roles.Field) is not { IsNullable: false, Default: null, Type: EnumType listed } field || listed.Values.FirstOrDefault(value => !IsPrivileged(value)) is not { } least)
            return account;
        var guarded = field with { Default = new ConstantDefault(least), Inferences = [.. field.Inferences, new($"`= {least}`", "nobody gives a role to themselves, and every account must have one", field.Origin)] };
        return account with { Fields = account.Fields.Select(each => each == field ? guarded : each).ToEquatableArray() };
    }

    /// <summary>An endpoint of the account, without what would set a role; where a registration shows the role, without those of privilege.</summary>
    public static PlannedEndpoint Apply(PlannedEndpoint endpoint, PlannedEntity account, PlannedRoles roles, Endpoint? written)
    {
        if (endpoint is not { Request: { } request, Answer: EntityAnswer rows } || rows.Entity != account.Name || !(rows.IsAccount || rows.NeedsCaller) && endpoint.Access?.Grants.Any(grant => IsPrivileged(grant.Role)) == true)
            return endpoint;
        var members = new List<RequestMember>();
        foreach (var member in request.Members)
            if (member.Field.Length == 0 || member.Field != roles.Field && roles.Flags.All(flag => flag.Field != member.Field))
                members.Add(member);
            else if (rows is CreateAnswer && member.Field == roles.Field && Shows(written, member.Name) && Allowed(member.Type, roles) is { Values.IsEmpty: false } allowed)
                members.Add(member with { Type = allowed, IsRequired = false });
        return members.Count == request.Members.Count && members.SequenceEqual(request.Members) ? endpoint : endpoint with
        {
            Request = request with { Members = members.ToEquatableArray() },
            Inferences = [.. endpoint.Inferences, new($"`{(roles.Field.Length > 0 ? roles.Field : roles.Flags[0].Field)}` is not for the caller to set, but for those without privilege", "nobody gives a role to themselves", endpoint.Origin)],
        };
    }

    private static bool Shows(Endpoint? written, string member) =>
        written?.Request?.Json is JsonSampleObject body && body.Members.Any(shown => Names.Same(shown.Name, member));

    private static EnumType? Allowed(FieldType type, PlannedRoles roles) => type switch
    {
        EnumType listed => new EnumType(listed.Values.Where(value => !IsPrivileged(value)).ToEquatableArray()),
        ScalarType { Kind: ScalarKind.Text } => new EnumType(roles.All.Where(value => !IsPrivileged(value)).ToEquatableArray()),
        _ => null,
    };

    /// <summary>Whether a role is more than those have who come by themselves.</summary>
    public static bool IsPrivileged(string role) => Privileged.Contains(Names.Key(Names.Singular(role.ToLowerInvariant()))) || Names.Words(role).Any(Privileged.Contains);
}
