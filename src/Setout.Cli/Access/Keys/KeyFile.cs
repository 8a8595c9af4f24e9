using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.ApiKeys;

namespace Setout.Cli.Access.Keys;

/// <summary>The keys of a database.</summary>
internal static class KeyFile
{
    /// <exception cref="CommandFailure">It cannot be used.</exception>
    public static ApiKeyRing Open(string file)
    {
        try
        {
            return ApiKeyRing.Open(file);
        }
        catch (DatabaseException fault)
        {
            throw new CommandFailure(ExitCode.Environment, fault.Message);
        }
    }
}
