namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>
/// Finds the route of a request by its raw path: exact, case-sensitive, nothing decoded but the values of parameters.
/// </summary>
internal sealed class RouteTable
{
    private readonly RouteNode root = new();
    private readonly Dictionary<string, RoutePath> byPattern = new(StringComparer.Ordinal);
    private readonly HashSet<string> methods = new(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"], StringComparer.Ordinal);
    private int maxParameters;

    /// <summary>All paths in the order they were added.</summary>
    public IEnumerable<RoutePath> Paths => byPattern.Values;

    /// <summary>Adds a route; where its method and path are taken, the former stays.</summary>
    public void Add(Route route)
    {
        methods.Add(route.Method);
        Path(route.Path).Add(route);
    }

    /// <summary>Whether any route of HTTP or of the design has this method; else 501.</summary>
    public bool Knows(string method) => methods.Contains(method);

    /// <summary>The path, and where the values of its parameters stand in <paramref name="path"/>; null if nothing is served there.</summary>
    public RoutePath? Find(ReadOnlySpan<char> path, out PathValue[] values)
    {
        values = [];
        if (path.IsEmpty || path[0] != '/')
            return null;
        Span<PathValue> found = maxParameters <= 16 ? stackalloc PathValue[16] : new PathValue[maxParameters];
        var match = root.Find(path, 1, found, 0);
        if (match is { ParameterCount: > 0 })
            values = found[..match.ParameterCount].ToArray();
        return match;
    }

    /// <summary>A path that was not found as logs and refusals may have it: where a planned path has a value of a protected field, its name stands.</summary>
    public string Told(string path) => Paths.Aggregate(path, static (told, known) => known.Told(told));

    /// <summary>Paths that differ in the names of their parameters only are one path.</summary>
    private RoutePath Path(string pattern)
    {
        var names = new List<string>();
        var node = root;
        foreach (var segment in pattern.TrimStart('/').Split('/'))
            node = node.Behind(SegmentPattern.Parse(segment, names));
        maxParameters = Math.Max(maxParameters, names.Count);
        node.Path ??= new RoutePath(pattern, names.Count);
        byPattern.TryAdd(node.Path.Pattern, node.Path);
        return node.Path;
    }
}
