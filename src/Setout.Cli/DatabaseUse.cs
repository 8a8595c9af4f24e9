using Setout.AspNetCore.DataModels;

namespace Setout.Cli;

/// <summary>Says of a database why it cannot be used.</summary>
internal static class DatabaseUse
{
    /// <exception cref="CommandFailure">It cannot be used.</exception>
    public static T Of<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (DatabaseException fault)
        {
            throw new CommandFailure(ExitCode.Environment, fault.Message);
        }
    }

    /// <inheritdoc cref="Of"/>
    public static async Task<T> OfAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (DatabaseException fault)
        {
            throw new CommandFailure(ExitCode.Environment, fault.Message);
        }
    }
}
