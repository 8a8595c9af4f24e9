namespace Setout.AspNetCore.Security.Authentication;

/// <summary>Who asks.</summary>
/// <param name="Name">Distinguishes one caller from another; empty for anybody.</param>
internal sealed record Caller(string Name)
{
    /// <summary>Somebody who was not asked who they are.</summary>
    public static readonly Caller Anonymous = new("");
}
