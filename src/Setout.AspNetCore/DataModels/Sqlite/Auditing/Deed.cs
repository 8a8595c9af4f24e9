namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>On whose behalf something is written, and by which request: taken when the write is asked for.</summary>
/// <param name="Who">The key of the caller's row, the subject of the token, or the name of the API key; empty for anybody.</param>
/// <param name="Name">A name or address that the caller's token has; empty for none.</param>
/// <param name="Roles">The caller's roles, with commas.</param>
/// <param name="Operation">Method and planned path, or the job that does it.</param>
/// <param name="Trace">The trace of the request.</param>
internal sealed record Deed(string Who, string Name, string Roles, string Operation, string Trace)
{
    /// <summary>Of nobody who could be named.</summary>
    public static readonly Deed Unknown = new("", "", "", "", "");

    /// <summary>Of nobody, and not recorded: the same data is kept in another way.</summary>
    public static readonly Deed Upkeep = new("", "", "", "upkeep", "");

    /// <summary>What works without a request.</summary>
    public static Deed OfJob(string operation) => new("setout", "", "", operation, "");
}
