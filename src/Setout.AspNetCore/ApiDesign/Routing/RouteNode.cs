namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>A step of the tree of routes. Literal segments win over mixed ones, and those over a bare parameter.</summary>
internal sealed class RouteNode
{
    private readonly Dictionary<string, RouteNode> literals = new(StringComparer.Ordinal);
    private readonly List<(SegmentPattern Pattern, RouteNode Node)> mixed = [];
    private RouteNode? parameter;

    /// <summary>What ends here; null if nothing does.</summary>
    public RoutePath? Path { get; set; }

    /// <summary>The node behind a segment, made where it is missing.</summary>
    public RouteNode Behind(SegmentPattern pattern)
    {
        if (pattern.IsParameter)
            return parameter ??= new RouteNode();
        if (pattern.IsLiteral)
        {
            if (!literals.TryGetValue(pattern.Literals[0], out var next))
                literals.Add(pattern.Literals[0], next = new RouteNode());
            return next;
        }
        foreach (var known in mixed)
        {
            if (known.Pattern == pattern)
                return known.Node;
        }
        var node = new RouteNode();
        mixed.Add((pattern, node));
        mixed.Sort((left, right) => right.Pattern.Weight - left.Pattern.Weight);
        return node;
    }

    /// <summary>What a raw path from <paramref name="at"/> on (behind a slash) leads to; goes back where a literal leads nowhere.</summary>
    public RoutePath? Find(ReadOnlySpan<char> path, int at, Span<PathValue> values, int count)
    {
        var slash = path[at..].IndexOf('/');
        var segment = slash < 0 ? path[at..] : path.Slice(at, slash);
        var next = slash < 0 ? -1 : at + slash + 1;

        if (literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var literal)
            && literal.Onward(path, next, values, count) is { } found)
            return found;
        foreach (var (pattern, node) in mixed)
        {
            var taken = count;
            if (pattern.Matches(segment, at, values, ref taken) && node.Onward(path, next, values, taken) is { } mixture)
                return mixture;
        }
        if (parameter is null || segment.IsEmpty)
            return null;
        values[count] = new PathValue(at, segment.Length);
        return parameter.Onward(path, next, values, count + 1);
    }

    private RoutePath? Onward(ReadOnlySpan<char> path, int at, Span<PathValue> values, int count) =>
        at < 0 ? Path : Find(path, at, values, count);
}
