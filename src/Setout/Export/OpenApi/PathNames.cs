using System.Text;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>The names of path parameters.</summary>
internal static class PathNames
{
    /// <summary>A path without them: <c>/orders/{}</c>.</summary>
    public static string Shape(string path)
    {
        var shape = new StringBuilder();
        foreach (var part in path.Split('{'))
            shape.Append(shape.Length == 0 ? "" : "{").Append(part[(part.IndexOf('}', StringComparison.Ordinal) is >= 0 and var close ? close : 0)..]);
        return shape.ToString();
    }

    /// <summary>The endpoint with its parameters named as another path of the same shape names them.</summary>
    public static PlannedEndpoint Respell(PlannedEndpoint endpoint, string path)
    {
        if (endpoint.Path == path)
            return endpoint;
        var own = Of(endpoint.Path);
        var other = Of(path);
        return endpoint with
        {
            PathParameters = endpoint.PathParameters.Select(parameter => parameter with { Name = NameIn(other, own.IndexOf(parameter.Name), parameter.Name) }).ToEquatableArray(),
        };
    }

    private static string NameIn(List<string> names, int place, string otherwise) => place >= 0 && place < names.Count ? names[place] : otherwise;

    private static List<string> Of(string path) => path.Split('{').Skip(1).Select(part => part.Split('}')[0]).ToList();
}
