using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>A path parameter of a statement.</summary>
/// <param name="Parameter">Its number in the SQL, from 1.</param>
/// <param name="Path">Its index among the path parameters.</param>
/// <param name="Scale">Of the column it is compared with.</param>
internal readonly record struct PathBinding(int Parameter, int Path, int Scale)
{
    public static void Bind(Statement statement, PathBinding[] bindings, DataValue[] path)
    {
        foreach (var binding in bindings)
            statement.Bind(binding.Parameter, path[binding.Path], binding.Scale);
    }
}
