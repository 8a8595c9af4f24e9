using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.Authorization;

namespace Setout.AspNetCore.Security.Authentication;

/// <summary>Who asks.</summary>
/// <param name="Name">Distinguishes one caller from another; empty for anybody.</param>
internal sealed record Caller(string Name)
{
    /// <summary>Somebody who did not say who they are.</summary>
    public static readonly Caller Anonymous = new("");

    /// <summary>Somebody whose token proves nothing.</summary>
    public static readonly Caller Unproven = new("");

    /// <summary>Somebody of whom it could not be found out who they are.</summary>
    public static Caller Unknown(StorageFault fault) => new("") { Fault = fault };

    /// <summary>Why it could not be found out who it is.</summary>
    public StorageFault Fault { get; init; }

    /// <summary>The key of the caller's own row; unset for none.</summary>
    public DataValue Key { get; init; }

    /// <summary>A name or address that the credential has; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The session that the token belongs to.</summary>
    public string Session { get; init; } = "";

    /// <summary>Whether a cookie said so, which browsers send whoever's page asks for it.</summary>
    public bool IsByCookie { get; init; }

    /// <summary>Its roles; see <see cref="RoleSet"/>.</summary>
    public RoleSet Roles { get; init; }

    public bool IsSignedIn => Session.Length > 0;
}
